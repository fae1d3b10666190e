using System.Collections.Immutable;
using Plumbline.Knowledge;

namespace Plumbline.Pathway;

/// <summary>Where a person is in their care, what is open to them and why, and when to look again. It recommends nothing; it shows.</summary>
public sealed record CarePlan
{
    /// <summary>The version of the knowledge that it came from.</summary>
    public required string KnowledgeVersion { get; init; }

    /// <summary>What that very knowledge can be recognised by.</summary>
    public required string KnowledgeHash { get; init; }

    /// <summary>The day that it is for.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>The profile that orders it.</summary>
    public required string Profile { get; init; }

    /// <summary>The setting that it is for.</summary>
    public required string Setting { get; init; }

    /// <summary>How soon the person should be seen, as far as the safety rules said.</summary>
    public required Urgency? Urgency { get; init; }

    /// <summary>The safety rules that fired.</summary>
    public ImmutableArray<string> FiredSafetyRules { get; init; } = [];

    /// <summary>The present state.</summary>
    public required string State { get; init; }

    /// <summary>The transitions that led there, first one first.</summary>
    public ImmutableArray<string> Path { get; init; } = [];

    /// <summary>What the rules have to say, loudest first.</summary>
    public ImmutableArray<RuleNote> Notes { get; init; } = [];

    /// <summary>The options, most available first, then in the order of the profile.</summary>
    public ImmutableArray<CareOption> Options { get; init; } = [];

    /// <summary>Whether options that are medicines are kept back until the safety questions are answered.</summary>
    public bool MedicinesKeptBack { get; init; }

    /// <summary>What is not known and stands in the way of an option or a step, by id of a fact or finding.</summary>
    public ImmutableArray<string> ToAsk { get; init; } = [];

    /// <summary>Whether enough was tried.</summary>
    public required EnoughTried Enough { get; init; }

    /// <summary>When to look again, soonest first; empty where everything else waits for an emergency.</summary>
    public ImmutableArray<ReviewDue> Reviews { get; init; } = [];

    /// <summary>The reviews of the clock that counts from <see cref="EnoughTried.Since"/>, held or not, in order; empty where everything else waits for an emergency.</summary>
    public ImmutableArray<ReviewMark> ClockReviews { get; init; } = [];

    /// <summary>All that is still to be looked back on, soonest first: <see cref="Reviews"/>, and those of the clock that the present state does not wait for.</summary>
    public IEnumerable<ReviewDue> AllDue => Reviews
        .Concat(ClockReviews.Where(mark => mark.Held is null && !Reviews.Any(review => review.Timer == mark.Timer)).Select(mark => new ReviewDue(mark.Timer, mark.On, mark.On < Today, mark.Because)))
        .OrderBy(review => review.On).ThenBy(review => review.Timer, StringComparer.Ordinal);

    /// <summary>What would move the person on from here.</summary>
    public ImmutableArray<NextMove> Moves { get; init; } = [];

    /// <summary>What a prescriber should know about the medicines.</summary>
    public ImmutableArray<MedicineFinding> MedicineFindings { get; init; } = [];

    /// <summary>All opioids of a day.</summary>
    public required OpioidTotal Opioids { get; init; }
}

/// <summary>What a rule has to say.</summary>
/// <param name="Rule">The id of the rule, whose words stand in the texts of the pathway.</param>
/// <param name="Alert">How loudly it is said.</param>
/// <param name="Because">Why.</param>
/// <param name="Says">What the documents say about it.</param>
public sealed record RuleNote(string Rule, RuleAlert Alert, ImmutableArray<Provenance> Because, ImmutableArray<Says> Says);

/// <summary>Whether enough conservative care was tried for the next step.</summary>
/// <param name="IsEnough">Whether it was; unknown when nobody wrote down how well something was followed.</param>
/// <param name="Kinds">Each kind of care that was begun.</param>
/// <param name="Needed">How many kinds are needed.</param>
/// <param name="Adherence">The share of what was agreed that counts as followed.</param>
/// <param name="Since">The day from which the reviews count; null when no kind is known to have been followed well enough.</param>
public sealed record EnoughTried(Truth IsEnough, ImmutableArray<ModalityTried> Kinds, CitedNumber Needed, CitedNumber Adherence, DateOnly? Since);

/// <summary>A review that is due.</summary>
/// <param name="Timer">The id of the timer.</param>
/// <param name="On">The day.</param>
/// <param name="IsOverdue">Whether that day has passed.</param>
/// <param name="Because">Why.</param>
public sealed record ReviewDue(string Timer, DateOnly On, bool IsOverdue, ImmutableArray<Provenance> Because);

/// <summary>A review of the clock that counts tried care.</summary>
/// <param name="Timer">The id of the timer.</param>
/// <param name="On">The day on which it falls due.</param>
/// <param name="Held">The last day on which it was held; null while it was not.</param>
/// <param name="Because">Why.</param>
public sealed record ReviewMark(string Timer, DateOnly On, DateOnly? Held, ImmutableArray<Provenance> Because);

/// <summary>A way on from the present state that is not open yet.</summary>
/// <param name="Transition">The id of the transition.</param>
/// <param name="To">Where it leads.</param>
/// <param name="Holds">False when something speaks against it now, unknown when something has to be asked.</param>
/// <param name="Missing">Facts that are not so and would have to be, and numbers that are not reached.</param>
/// <param name="Unknown">Facts and numbers that are not known.</param>
/// <param name="Because">Why.</param>
public sealed record NextMove(
    string Transition, string To, Truth Holds, ImmutableArray<string> Missing, ImmutableArray<string> Unknown, ImmutableArray<Provenance> Because);
