package flopcast.app.launch;

import java.lang.classfile.Attributes;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.RecordComponentInfo;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Code for `equals` and `hashCode` of a record that leaves them to Java.
///
/// Does what `Record` documents: numbers are compared by their wrapper classes, everything else by
/// `equals`.
final class RecordMethods implements ClassTransform {

    private static final ClassDesc OBJECTS = Objects.class.describeConstable().orElseThrow();

    private final ClassDesc owner;
    private final List<RecordComponentInfo> components;

    RecordMethods(ClassModel model) {
        owner = model.thisClass().asSymbol();
        components =
                model.findAttribute(Attributes.record())
                        .map(record -> record.components())
                        .orElse(List.of());
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method && isLeftToJava(method, "equals")) {
            write(builder, method, this::equalsOf);
        } else if (element instanceof MethodModel method && isLeftToJava(method, "hashCode")) {
            write(builder, method, this::hashCodeOf);
        } else {
            builder.with(element);
        }
    }

    private static boolean isLeftToJava(MethodModel method, String name) {
        return method.methodName().equalsString(name)
                && method.code().stream()
                        .flatMap(code -> code.elementStream())
                        .anyMatch(each ->
                                each instanceof InvokeDynamicInstruction call
                                        && call.name().equalsString(name));
    }

    private static void write(
            ClassBuilder builder, MethodModel method, Consumer<CodeBuilder> body) {
        builder.withMethodBody(
                method.methodName(), method.methodType(), method.flags().flagsMask(), body);
    }

    private void equalsOf(CodeBuilder code) {
        Label different = code.newLabel();
        code.aload(1).instanceOf(owner).ifeq(different);
        for (RecordComponentInfo component : components) {
            load(component, code.aload(0));
            load(component, code.aload(1).checkcast(owner));
            jumpIfDifferent(component.descriptorSymbol(), different, code);
        }
        code.iconst_1().ireturn().labelBinding(different).iconst_0().ireturn();
    }

    private static void jumpIfDifferent(ClassDesc type, Label different, CodeBuilder code) {
        switch (TypeKind.from(type)) {
            case REFERENCE ->
                    code.invokestatic(
                                    OBJECTS,
                                    "equals",
                                    MethodTypeDesc.of(
                                            ConstantDescs.CD_boolean,
                                            ConstantDescs.CD_Object,
                                            ConstantDescs.CD_Object))
                            .ifeq(different);
            case DOUBLE, FLOAT, LONG ->
                    code.invokestatic(
                                    wrapper(type),
                                    "compare",
                                    MethodTypeDesc.of(ConstantDescs.CD_int, type, type))
                            .ifne(different);
            default -> code.if_icmpne(different);
        }
    }

    /// As the JDK's own: 31 times the hash of the components before, plus that of the next.
    private void hashCodeOf(CodeBuilder code) {
        code.iconst_0();
        for (RecordComponentInfo component : components) {
            code.bipush(31).imul();
            load(component, code.aload(0));
            ClassDesc type = component.descriptorSymbol();
            boolean isNumber = type.isPrimitive();
            code.invokestatic(
                            isNumber ? wrapper(type) : OBJECTS,
                            "hashCode",
                            MethodTypeDesc.of(
                                    ConstantDescs.CD_int,
                                    isNumber ? type : ConstantDescs.CD_Object))
                    .iadd();
        }
        code.ireturn();
    }

    private void load(RecordComponentInfo component, CodeBuilder code) {
        code.getfield(owner, component.name().stringValue(), component.descriptorSymbol());
    }

    private static ClassDesc wrapper(ClassDesc primitive) {
        return switch (TypeKind.from(primitive)) {
            case BOOLEAN -> ConstantDescs.CD_Boolean;
            case BYTE -> ConstantDescs.CD_Byte;
            case CHAR -> ConstantDescs.CD_Character;
            case SHORT -> ConstantDescs.CD_Short;
            case INT -> ConstantDescs.CD_Integer;
            case LONG -> ConstantDescs.CD_Long;
            case FLOAT -> ConstantDescs.CD_Float;
            case DOUBLE -> ConstantDescs.CD_Double;
            default -> throw new IllegalArgumentException(primitive + " is no number");
        };
    }
}
