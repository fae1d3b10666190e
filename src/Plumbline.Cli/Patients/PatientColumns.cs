using System.Collections.Immutable;
using System.Globalization;
using Plumbline.Cli.Input;
using Plumbline.Knowledge;

namespace Plumbline.Cli.Patients;

/// <summary>Which column of a file of patients holds what, by the names in its first line.</summary>
internal sealed record PatientColumns
{
    /// <summary>The name of the column that names the patient.</summary>
    public const string Patient = "patient";

    /// <summary>The name of the column of the expert's class, which may be absent.</summary>
    public const string ExpertClass = "expert_class";

    private const string CriterionPrefix = "Criterion";

    /// <summary>How many columns there are.</summary>
    public required int Count { get; init; }

    /// <summary>Where the patient is named.</summary>
    public required int PatientAt { get; init; }

    /// <summary>Where the expert's class is; −1 where it is not given.</summary>
    public required int ExpertClassAt { get; init; }

    /// <summary>The columns of criteria: place, id of the criterion, and name for messages.</summary>
    public required ImmutableArray<(int At, string Criterion, string Name)> Criteria { get; init; }

    /// <summary>Criteria of the knowledge without a column; they count as unanswered.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Reads the first line.</summary>
    /// <param name="cells">Its cells.</param>
    /// <param name="knowledge">The criteria that there are.</param>
    /// <param name="fault">Makes a fault of what is wrong and its remedy.</param>
    /// <returns>The columns, null where the file cannot be read without guessing; and everything that is wrong.</returns>
    public static (PatientColumns? Columns, ImmutableArray<InputFault> Faults) Read(
        ImmutableArray<string> cells, MechanismKnowledge knowledge, Func<string, string, InputFault> fault)
    {
        ImmutableDictionary<string, string> ids = knowledge.Criteria.ToImmutableDictionary(Name, criterion => criterion.Id, StringComparer.Ordinal);
        var faults = ImmutableArray.CreateBuilder<InputFault>();
        var criteria = ImmutableArray.CreateBuilder<(int At, string Criterion, string Name)>();
        bool clear = true;
        for (int at = 0; at < cells.Length; at++)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"column {at + 1}");
            if (cells.IndexOf(cells[at]) < at)
            {
                faults.Add(fault($"{place} has the name of an earlier one", "keep one of them"));
                clear = false;
            }
            else if (ids.TryGetValue(cells[at], out string? id))
            {
                criteria.Add((at, id, cells[at]));
            }
            else if (cells[at] is not (Patient or ExpertClass))
            {
                faults.Add(fault($"{place} is not known and was not used", $"name it {Patient}, {ExpertClass} or {CriterionPrefix}1 to {CriterionPrefix}38, or remove it"));
            }
        }

        if (!cells.Contains(Patient))
        {
            faults.Add(fault($"there is no column {Patient}", "the first line names the columns, separated by commas"));
            clear = false;
        }

        if (criteria.Count == 0)
        {
            faults.Add(fault("there is no column of a criterion", $"name the columns {CriterionPrefix}1, {CriterionPrefix}2 and so on"));
            clear = false;
        }

        if (!clear)
        {
            return (null, faults.ToImmutable());
        }

        return (new()
        {
            Count = cells.Length,
            PatientAt = cells.IndexOf(Patient),
            ExpertClassAt = cells.IndexOf(ExpertClass),
            Criteria = criteria.ToImmutable(),
            Missing = [.. knowledge.Criteria.Select(Name).Except(cells, StringComparer.Ordinal)],
        }, faults.ToImmutable());
    }

    private static string Name(PainCriterion criterion) =>
        string.Create(CultureInfo.InvariantCulture, $"{CriterionPrefix}{criterion.Number}");
}
