using Plumbline.Knowledge.Strict;

namespace Plumbline.Knowledge;

/// <summary>Reads the files of <c>knowledge/</c> strictly. Nothing that stands in them makes it throw.</summary>
public static class KnowledgeReader
{
    /// <summary>Reads and checks everything.</summary>
    /// <param name="files">The files, in any state.</param>
    /// <returns>The knowledge and all faults; the caller decides whether faults stop it.</returns>
    public static Reading Read(KnowledgeFiles files)
    {
        var (knowledge, log) = ReadAll(files);
        return new(knowledge, log.Faults);
    }

    internal static (KnowledgeBase Knowledge, ReadingLog Log) ReadAll(KnowledgeFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var log = new ReadingLog(files);

        // First what values rest on: how far numbers are trusted, and how each source was read.
        log.Uncertainty = log.OneFile(Uncertainty.File, Uncertainty.Read);
        log.Sources = log.Folder("sources", Source.From);

        var knowledge = new KnowledgeBase
        {
            Version = log.OneFile("version.yaml", ReadVersion) ?? "",
            Hash = files.Hash,
            Paths = [.. files.Contents.Keys],
            Uncertainty = log.Uncertainty,
            Sources = log.Sources,
            Findings = log.Folder("findings", Finding.From),
            Questions = log.Folder("questions", Question.From),
            Conditions = log.Folder("conditions", Condition.From),
            Shelves = log.Folder("shelves", Shelf.From),
            Specialties = log.Folder("specialties", Specialty.From),
            Mechanism = log.OneFile(MechanismReader.File, MechanismReader.Read),
            RedFlags = log.Folder("red-flags", RedFlag.From),
            Settings = log.Folder("settings", Setting.From),
            Dependence = log.OneFile(DependenceRules.File, DependenceRules.Read),
            Interview = log.OneFile(InterviewRules.File, InterviewRules.Read),
            Concepts = log.Folder("concepts", Concept.From),
            Programme = log.Folder("programme", ProgrammePart.From),
            Treatments = log.Folder("treatments", Treatment.From),
            Conflicts = Conflict.All(log),
            Texts = Texts.From(log),
            ValidationTargets = log.Folder("validation", ValidationTarget.From),
            ValidationTolerance = log.OneFile(ValidationTolerance.File, ValidationTolerance.Read),
            Seeds = SeedTable.Read(log),
            WarningEvidence = log.OneFile(WarningEvidence.File, WarningEvidence.ReadAll) is { IsDefault: false } signs ? signs : [],
            BodyMap = BodyMap.Read(log),
            Care = CareKnowledge.Read(log),
        };
        Consistency.Check(knowledge, log);
        return (knowledge with
        {
            Values = [.. log.Values.OrderBy(value => value.File, StringComparer.Ordinal).ThenBy(value => value.Line)],
            References = [.. log.References.OrderBy(link => link.File, StringComparer.Ordinal).ThenBy(link => link.Line)],
        }, log);
    }

    private static string ReadVersion(YamlMap map)
    {
        string version = map.Text("version");
        string[] parts = version.Split('.');
        if (version.Length > 0 && (parts.Length != 3 || !parts.All(part => part.Length is > 0 and < 5 && part.All(char.IsAsciiDigit))))
        {
            map.FaultAt("version", ShapeFaults.WrongVersion, version);
        }

        return version;
    }
}
