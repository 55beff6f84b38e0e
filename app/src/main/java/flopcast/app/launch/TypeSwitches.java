package flopcast.app.launch;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.StringEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.ArrayList;
import java.util.List;

/// A method for each `switch` over types: the number of the first label that fits.
///
/// Does what `SwitchBootstraps.typeSwitch` documents, for labels that are classes, texts or
/// constants of an enum; a switch with others stays as it is.
final class TypeSwitches implements ClassTransform {

    private static final MethodTypeDesc EQUALS =
            MethodTypeDesc.of(ConstantDescs.CD_boolean, ConstantDescs.CD_Object);

    private static final ClassDesc ENUM_CONSTANT =
            Enum.EnumDesc.class.describeConstable().orElseThrow();

    private final ClassDesc owner;
    private final boolean isInterface;
    private final List<Switch> switches = new ArrayList<>();

    /// @param type from the value and the first label to try to the number of a label
    private record Switch(String name, MethodTypeDesc type, List<LoadableConstantEntry> labels) {}

    TypeSwitches(ClassModel model) {
        owner = model.thisClass().asSymbol();
        isInterface = model.flags().has(AccessFlag.INTERFACE);
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
        if (element instanceof MethodModel method) {
            builder.transformMethod(method, MethodTransform.transformingCode(this::replace));
        } else {
            builder.with(element);
        }
    }

    private void replace(CodeBuilder code, CodeElement element) {
        if (element instanceof InvokeDynamicInstruction call && isReplaced(call)) {
            var method =
                    new Switch(
                            "typeSwitch$" + switches.size(),
                            call.typeSymbol(),
                            call.invokedynamic().bootstrap().arguments());
            switches.add(method);
            code.invokestatic(owner, method.name(), method.type(), isInterface);
        } else {
            code.with(element);
        }
    }

    private static boolean isReplaced(InvokeDynamicInstruction call) {
        var bootstrap = call.invokedynamic().bootstrap();
        return bootstrap.bootstrapMethod().reference().name().equalsString("typeSwitch")
                && bootstrap.arguments().stream().allMatch(TypeSwitches::isKnown);
    }

    private static boolean isKnown(LoadableConstantEntry label) {
        return label instanceof ClassEntry
                || label instanceof StringEntry
                || (label instanceof ConstantDynamicEntry constant
                        && constant.typeSymbol().equals(ENUM_CONSTANT));
    }

    @Override
    public void atEnd(ClassBuilder builder) {
        int flags = ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC;
        for (Switch each : switches) {
            builder.withMethodBody(each.name(), each.type(), flags, code -> write(each, code));
        }
    }

    private static void write(Switch method, CodeBuilder code) {
        Label notNull = code.newLabel();
        code.aload(0).ifnonnull(notNull).iconst_m1().ireturn().labelBinding(notNull);
        for (int i = 0; i < method.labels().size(); i++) {
            Label next = code.newLabel();
            code.iload(1).loadConstant(i).if_icmpgt(next);
            jumpUnlessFitting(method.labels().get(i), next, code);
            code.loadConstant(i).ireturn().labelBinding(next);
        }
        code.loadConstant(method.labels().size()).ireturn();
    }

    private static void jumpUnlessFitting(
            LoadableConstantEntry label, Label next, CodeBuilder code) {
        switch (label) {
            case ClassEntry type -> code.aload(0).instanceOf(type).ifeq(next);
            case ConstantDynamicEntry constant -> {
                List<LoadableConstantEntry> description = constant.bootstrap().arguments();
                var type = (ConstantDynamicEntry) description.get(1);
                ClassDesc owner = ClassDesc.of(text(type.bootstrap().arguments().get(1)));
                code.aload(0).getstatic(owner, text(description.get(2)), owner).if_acmpne(next);
            }
            default ->
                    code.ldc(label)
                            .aload(0)
                            .invokevirtual(ConstantDescs.CD_Object, "equals", EQUALS)
                            .ifeq(next);
        }
    }

    private static String text(LoadableConstantEntry entry) {
        return ((StringEntry) entry).stringValue();
    }
}
