using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Plumbline.Knowledge;
using Plumbline.Reasoning;

namespace Plumbline.Tests.Reasoning.Mechanism;

/// <summary>The shipped knowledge of mechanisms, and the open patients that it was fitted on, where they are at hand.</summary>
internal static class OpenPatients
{
    private static readonly Lazy<MechanismKnowledge> Read = new(() =>
        KnowledgeReader.Read(KnowledgeFiles.FromFolder(Path.Combine(AppContext.BaseDirectory, "knowledge"))).Knowledge.Mechanism!);

    /// <summary>What is shipped.</summary>
    public static MechanismKnowledge Shipped => Read.Value;

    /// <summary>Where the file of the 185 open patients is; the test that asks is skipped where it is absent.</summary>
    public static string File()
    {
        string path = Path.GetFullPath(Path.Combine(
            Path.GetDirectoryName(Here())!, "..", "..", "..", "..", "..", "shared", "clinical", "smart2011_open.csv"));
        Assert.SkipUnless(System.IO.File.Exists(path), "The open patients of Smart 2011 are not beside the repository (../shared/clinical/smart2011_open.csv).");
        return path;
    }

    /// <summary>The 185 open patients.</summary>
    public static ImmutableArray<LabelledPatient> All()
    {
        string[] lines = System.IO.File.ReadAllLines(File());
        string[] columns = lines[0].Split(',');
        ImmutableDictionary<string, string> ids = Shipped.Criteria.ToImmutableDictionary(one => $"Criterion{one.Number}", one => one.Id);
        return [.. from line in lines.Skip(1)
                   let fields = line.Split(',')
                   select new LabelledPatient(
                       fields[0],
                       fields[1] switch
                       {
                           "Nociceptive" => PainMechanism.Nociceptive,
                           "Peripheral Neuropathic" => PainMechanism.Neuropathic,
                           "Central Neuropathic" => PainMechanism.Nociplastic,
                           _ => throw new InvalidDataException("A class of another name."),
                       },
                       Enumerable.Range(2, columns.Length - 2).ToImmutableSortedDictionary(
                           at => ids[columns[at]],
                           at => fields[at] switch { "1" => Answer.Present, "0" => Answer.Absent, _ => Answer.Unanswered },
                           StringComparer.Ordinal))];
    }

    /// <summary>The same patients with only some criteria answered.</summary>
    public static ImmutableArray<LabelledPatient> Only(ImmutableArray<LabelledPatient> patients, Func<LabelledPatient, string, bool> keep) =>
        [.. patients.Select(patient => patient with
        {
            Criteria = patient.Criteria.RemoveRange(patient.Criteria.Keys.Where(criterion => !keep(patient, criterion))),
        })];

    private static string Here([CallerFilePath] string here = "") => here;
}
