using System.Collections.Immutable;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace Plumbline.Web.Components.Gallery;

/// <summary>One state of a component, as the gallery shows it and the accessibility test walks it.</summary>
/// <param name="Name">What is special about it, such as "with an error".</param>
/// <param name="Component">The Razor component.</param>
/// <param name="Parameters">Its parameters.</param>
/// <remarks>
/// A component has its states in a static class whose name ends in <c>States</c>, with a static property
/// <c>IEnumerable&lt;ComponentState&gt; All</c>. Nothing needs to be registered: <see cref="Groups"/> finds them.
/// </remarks>
public sealed record ComponentState(string Name, Type Component, ImmutableSortedDictionary<string, object?> Parameters)
{
    private const string Suffix = "States";

    /// <summary>The stylesheets that the component needs beside <c>site.css</c>, such as <c>plan.css</c>, with a space between two; null for none.</summary>
    public string? Stylesheet { get; init; }

    /// <summary>The states of all components of this application, by the name of the component.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<ComponentState>> Groups { get; } = Find();

    /// <summary>A state of a component.</summary>
    /// <param name="name">What is special about it.</param>
    /// <param name="parameters">The component's parameters.</param>
    /// <typeparam name="T">The component.</typeparam>
    public static ComponentState Of<T>(string name, params (string Name, object? Value)[] parameters)
        where T : IComponent =>
        new(name, typeof(T), parameters.ToImmutableSortedDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));

    private static ImmutableSortedDictionary<string, ImmutableArray<ComponentState>> Find() =>
        typeof(ComponentState).Assembly.GetTypes()
            .Where(type => type.Name.EndsWith(Suffix, StringComparison.Ordinal))
            .Select(type => (type.Name, Property: type.GetProperty("All", BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)))
            .Where(found => found.Property?.PropertyType.IsAssignableTo(typeof(IEnumerable<ComponentState>)) == true)
            .ToImmutableSortedDictionary(
                found => found.Name[..^Suffix.Length],
                found => ((IEnumerable<ComponentState>)found.Property!.GetValue(null)!).ToImmutableArray(),
                StringComparer.Ordinal);
}
