using System.Collections.Immutable;
using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>What sort of thing a concept is.</summary>
public enum ConceptKind
{
    /// <summary>How something hurts or helps.</summary>
    Mechanism,

    /// <summary>A person or body that takes part.</summary>
    Actor,

    /// <summary>A test, service or device.</summary>
    Tool,

    /// <summary>What a reader must know before believing a statement.</summary>
    Disclaimer,

    /// <summary>What a word means.</summary>
    Definition,

    /// <summary>What can be expected, and what not.</summary>
    Expectation,

    /// <summary>A place in the body or a group of treatments.</summary>
    Topic,
}

/// <summary>Something that the seeds explain, name or claim and that is neither a condition, a finding, a treatment nor a rule.</summary>
/// <param name="Id">The id.</param>
/// <param name="Kind">What sort of thing it is.</param>
/// <param name="Says">The rows of the seeds that it carries.</param>
/// <param name="Grounds">What it rests on where it puts a seed right; empty where it only explains.</param>
/// <param name="Elements">What it is about, each a folder and an id such as <c>treatments/tens</c>.</param>
public sealed record Concept(
    string Id, ConceptKind Kind, ImmutableArray<Says> Says, ImmutableArray<Provenance> Grounds, ImmutableArray<string> Elements)
{
    internal static Concept From(YamlMap map)
    {
        map.Required("says");
        return new(
            map.OwnId(),
            map.OneOf<ConceptKind>("kind"),
            map.Says(),
            map.OptionalEach("because", CitedNumbers.Citation),
            map.Elements("elements"));
    }
}
