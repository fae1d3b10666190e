using System.Collections.Immutable;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Plumbline.Knowledge;
using Plumbline.Pathway;

namespace Plumbline.Web.Planning;

/// <summary>What a person's last entry changed in their plan; told once, on the next plan page.</summary>
/// <param name="Entry">The kind of entry: the id of its words, <c>entry-KIND</c>.</param>
/// <param name="From">The state before.</param>
/// <param name="To">The state after.</param>
/// <param name="Opened">Treatments that became open, by id.</param>
/// <param name="Closed">Treatments that were open and no longer are, by id.</param>
public sealed record PlanMove(string Entry, string From, string To, ImmutableArray<string> Opened, ImmutableArray<string> Closed)
{
    // The note travels in a sealed cookie, which has to stay small; what is beyond these stands in the plan itself.
    private const int Most = 6;
    private const string Key = "plan-move";

    /// <summary>Whether anything changed that a person can see.</summary>
    public bool IsAny => From != To || !Opened.IsEmpty || !Closed.IsEmpty;

    /// <summary>What changed between two plans.</summary>
    public static PlanMove Between(string entry, CarePlan before, CarePlan after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ImmutableHashSet<string> was = Open(before), now = Open(after);
        return new(entry, before.State, after.State, [.. now.Except(was).Order(StringComparer.Ordinal).Take(Most)], [.. was.Except(now).Order(StringComparer.Ordinal).Take(Most)]);
    }

    /// <summary>Leaves the note for the next page.</summary>
    public void Leave(ITempDataDictionary notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        notes[Key] = string.Join('|', Entry, From, To, string.Join(',', Opened), string.Join(',', Closed));
    }

    /// <summary>Takes the note; null where none was left.</summary>
    public static PlanMove? Take(ITempDataDictionary notes)
    {
        ArgumentNullException.ThrowIfNull(notes);
        return notes[Key] is string note && note.Split('|') is [var entry, var from, var to, var opened, var closed]
            ? new(entry, from, to, Ids(opened), Ids(closed))
            : null;
    }

    private static ImmutableArray<string> Ids(string list) => [.. list.Split(',', StringSplitOptions.RemoveEmptyEntries)];

    private static ImmutableHashSet<string> Open(CarePlan plan) =>
        [.. plan.Options.Where(option => option.Status >= OptionStatus.Consider).Select(option => option.Treatment.Id)];
}
