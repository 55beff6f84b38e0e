package flopcast.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.Predicate;

/// Conditions on the fields of a class.
final class Fields {

    private Fields() {}

    /// The class has a field for which `isFaulty` holds.
    static ArchCondition<JavaClass> hold(Predicate<JavaField> isFaulty) {
        return new HasField(isFaulty);
    }

    private static final class HasField extends ArchCondition<JavaClass> {

        private final Predicate<JavaField> isFaulty;

        HasField(Predicate<JavaField> isFaulty) {
            super("hold anything that can change in a static field");
            this.isFaulty = isFaulty;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (JavaField field : type.getFields()) {
                events.add(
                        new SimpleConditionEvent(
                                field,
                                isFaulty.test(field),
                                field.getFullName()
                                        + " can change "
                                        + field.getSourceCodeLocation()));
            }
        }
    }
}
