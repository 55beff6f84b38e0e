package flopcast.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Set;

/// Which methods, constructors and fields of the JDK a class touches, by call or by method
/// reference.
final class Access {

    private Access() {}

    /// Access to any of the `members` of the class `owner`.
    static DescribedPredicate<JavaAccess<?>> to(String owner, String... members) {
        Set<String> names = Set.of(members);
        return DescribedPredicate.describe(
                owner + "." + String.join("|", members),
                access ->
                        access.getTargetOwner().getName().equals(owner)
                                && names.contains(access.getTarget().getName()));
    }

    /// Access to a member called `member` of any class in `rootPackage` or below.
    static DescribedPredicate<JavaAccess<?>> toAny(String rootPackage, String member) {
        return DescribedPredicate.describe(
                rootPackage + "…" + member,
                access ->
                        access.getTargetOwner().getPackageName().startsWith(rootPackage)
                                && access.getTarget().getName().equals(member));
    }

    /// The classes with one of these full names, and what is nested in them.
    static DescribedPredicate<JavaClass> named(String... fullNames) {
        Set<String> names = Set.of(fullNames);
        return DescribedPredicate.describe(
                String.join(" | ", fullNames),
                type -> names.contains(type.getBaseComponentType().getName()));
    }
}
