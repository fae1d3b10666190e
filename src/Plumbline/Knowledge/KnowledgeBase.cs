using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Plumbline.Knowledge;

/// <summary>All that Plumbline knows of medicine, by id. Immutable; made by <see cref="KnowledgeReader"/>.</summary>
/// <remarks>A new area adds one property here and one line in <see cref="KnowledgeReader"/>.</remarks>
public sealed record KnowledgeBase
{
    private readonly FrozenDictionary<string, Question> _questionOf = FrozenDictionary<string, Question>.Empty;

    /// <summary>The version, year.month.number; empty where the files do not say.</summary>
    public string Version { get; init; } = "";

    /// <summary>What these very files can be recognised by; see <see cref="KnowledgeFiles.Hash"/>.</summary>
    public string Hash { get; init; } = "";

    /// <summary>How wide numbers without an interval are taken to be; null where the files do not say.</summary>
    public Uncertainty? Uncertainty { get; init; }

    /// <summary>The documents that values are taken from.</summary>
    public ImmutableSortedDictionary<string, Source> Sources { get; init; } = ImmutableSortedDictionary<string, Source>.Empty;

    /// <summary>What can be asked or examined.</summary>
    public ImmutableSortedDictionary<string, Finding> Findings { get; init; } = ImmutableSortedDictionary<string, Finding>.Empty;

    /// <summary>The pages of the assessment.</summary>
    public ImmutableSortedDictionary<string, Question> Questions
    {
        get;
        init
        {
            ArgumentNullException.ThrowIfNull(value);
            field = value;
            _questionOf = value.Values.Where(question => question.AskedOf != AskedOf.Clinician)
                .SelectMany(question => question.Findings.Select(finding => (finding, question)))
                .DistinctBy(pair => pair.finding)
                .ToFrozenDictionary(pair => pair.finding, pair => pair.question, StringComparer.Ordinal);
        }
    }
    = ImmutableSortedDictionary<string, Question>.Empty;

    /// <summary>What can cause pain or make it worse.</summary>
    public ImmutableSortedDictionary<string, Condition> Conditions { get; init; } = ImmutableSortedDictionary<string, Condition>.Empty;

    /// <summary>The headings under which a person looks for conditions.</summary>
    public ImmutableSortedDictionary<string, Shelf> Shelves { get; init; } = ImmutableSortedDictionary<string, Shelf>.Empty;

    /// <summary>The kinds of specialists whom a plan can lead to.</summary>
    public ImmutableSortedDictionary<string, Specialty> Specialties { get; init; } = ImmutableSortedDictionary<string, Specialty>.Empty;

    /// <summary>How common conditions are, by the setting.</summary>
    public ImmutableSortedDictionary<string, Setting> Settings { get; init; } = ImmutableSortedDictionary<string, Setting>.Empty;

    /// <summary>How answers that depend on one another are discounted; null where the file is missing.</summary>
    public DependenceRules? Dependence { get; init; }

    /// <summary>What the next question is chosen by; null where the file is missing.</summary>
    public InterviewRules? Interview { get; init; }

    /// <summary>What can be done, with what studies found and who says what of it.</summary>
    public ImmutableSortedDictionary<string, Treatment> Treatments { get; init; } = ImmutableSortedDictionary<string, Treatment>.Empty;

    /// <summary>Where the documents that Plumbline began from and today's evidence do not say the same.</summary>
    public ImmutableSortedDictionary<string, Conflict> Conflicts { get; init; } = ImmutableSortedDictionary<string, Conflict>.Empty;

    /// <summary>What the seeds explain, name or claim beside conditions, findings, treatments and rules.</summary>
    public ImmutableSortedDictionary<string, Concept> Concepts { get; init; } = ImmutableSortedDictionary<string, Concept>.Empty;

    /// <summary>The twelve-week programme of self-management.</summary>
    public ImmutableSortedDictionary<string, ProgrammePart> Programme { get; init; } = ImmutableSortedDictionary<string, ProgrammePart>.Empty;

    /// <summary>The safety rules.</summary>
    public ImmutableSortedDictionary<string, RedFlag> RedFlags { get; init; } = ImmutableSortedDictionary<string, RedFlag>.Empty;

    /// <summary>The published warning signs, and what became of each.</summary>
    public ImmutableArray<WarningEvidence> WarningEvidence { get; init; } = [];

    /// <summary>Words for people.</summary>
    public Texts Texts { get; init; } = Texts.None;

    /// <summary>How pain mechanisms are told apart; null where the files do not say.</summary>
    public MechanismKnowledge? Mechanism { get; init; }

    /// <summary>The published results that Plumbline is to reproduce.</summary>
    public ImmutableSortedDictionary<string, ValidationTarget> ValidationTargets { get; init; } = ImmutableSortedDictionary<string, ValidationTarget>.Empty;

    /// <summary>How far a computed number may be from a published one without an interval; null where the files do not say.</summary>
    public ValidationTolerance? ValidationTolerance { get; init; }

    /// <summary>What marks on a drawing of the body mean; null where the files do not say.</summary>
    public BodyMap? BodyMap { get; init; }

    /// <summary>The care pathway, medicines and measures.</summary>
    public CareKnowledge Care { get; init; } = new();

    /// <summary>Every cited or judged number with its place, in order of file and line.</summary>
    public ImmutableArray<ValuePlace> Values { get; init; } = [];

    /// <summary>Every place that points to another file, in order of file and line.</summary>
    public ImmutableArray<Reference> References { get; init; } = [];

    /// <summary>Which element carries which statement of the seed documents, in file order.</summary>
    public ImmutableArray<SeedMapping> Seeds { get; init; } = [];

    /// <summary>The paths of all files, in order.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>The question that asks a person for a finding; null where no person can be asked for it.</summary>
    /// <param name="finding">The id of the finding.</param>
    public Question? QuestionOf(string finding) => _questionOf.GetValueOrDefault(finding);
}

/// <summary>Everything that was read, and everything that was wrong with it.</summary>
/// <param name="Knowledge">What was read; with faults it holds harmless values in the place of wrong ones and is not to be used for people.</param>
/// <param name="Faults">The faults, in order of file and line; empty when the knowledge may be used.</param>
public sealed record Reading(KnowledgeBase Knowledge, ImmutableArray<Fault> Faults);
