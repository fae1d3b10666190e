using System.Reflection;

namespace Plumbline.Tests;

public class LayeringTests
{
    private static readonly string[] Stages = ["Plumbline.Knowledge", "Plumbline.Triage", "Plumbline.Reasoning", "Plumbline.Pathway", "Plumbline.Journal"];

    [Fact]
    public void No_type_uses_a_type_from_a_later_stage()
    {
        var backwards =
            from type in Core()
            from used in Mentioned(type)
            where Stage(used) > Stage(type)
            select $"{type.FullName} uses {used.FullName}";

        Assert.Equal([], backwards.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_core_needs_nothing_but_the_framework_and_the_YAML_reader()
    {
        string[] outside = [.. typeof(Probability).Assembly.GetReferencedAssemblies().Select(name => name.Name!).Where(name => !name.StartsWith("System", StringComparison.Ordinal))];

        Assert.Equal(["YamlDotNet"], outside);
    }

    // File access is KnowledgeFiles.FromFolder alone; clock, console, network and environment are nowhere.
    [Fact]
    public void The_core_knows_no_clock_console_network_or_environment()
    {
        string[] forbidden = ["System.Console", "System.Net", "System.Data", "System.Diagnostics.Process"];

        Assert.DoesNotContain(typeof(Probability).Assembly.GetReferencedAssemblies(), name => forbidden.Any(prefix => name.Name!.StartsWith(prefix, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_type_of_the_core_belongs_to_a_stage_or_to_the_vocabulary() =>
        Assert.DoesNotContain(Core(), type => Stage(type) == 0 && type.Namespace is not ("Plumbline" or "Plumbline.Numerics"));

    private static IEnumerable<Type> Core() =>
        typeof(Probability).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("Plumbline", StringComparison.Ordinal) == true);

    // The vocabulary at the root is stage 0: it uses no stage, and every stage may use it.
    private static int Stage(Type type) =>
        1 + Array.FindIndex(Stages, stage => type.Namespace == stage || type.Namespace?.StartsWith(stage + ".", StringComparison.Ordinal) == true);

    private static IEnumerable<Type> Mentioned(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        IEnumerable<Type> members = type.GetFields(All).Select(field => field.FieldType)
            .Concat(type.GetProperties(All).Select(property => property.PropertyType))
            .Concat(type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).SelectMany(Mentioned))
            .Concat(type.GetInterfaces())
            .Append(type.BaseType ?? typeof(object));
        return members.SelectMany(Parts).Where(used => used.Assembly == type.Assembly);
    }

    private static IEnumerable<Type> Mentioned(MethodBase method)
    {
        IEnumerable<Type> signature = method.GetParameters().Select(parameter => parameter.ParameterType);
        IEnumerable<Type> body = method.GetMethodBody()?.LocalVariables.Select(local => local.LocalType) ?? [];
        return signature.Concat(body).Concat(method is MethodInfo { ReturnType: { } returned } ? [returned] : []);
    }

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Append(type)
        : [type];
}
