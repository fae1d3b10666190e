using System.Collections.Immutable;
using Plumbline.Cli.Assessing;
using Plumbline.Cli.Cases;
using Plumbline.Cli.Input;
using Plumbline.Cli.Patients;
using Plumbline.Cli.Scoring;
using Plumbline.Knowledge;
using Plumbline.Reasoning;
using Plumbline.Reasoning.Scoring;

namespace Plumbline.Cli.Validation;

/// <summary>What is measured on material that is not part of Plumbline; each part is null where its file is not at hand.</summary>
/// <param name="Patients">Patients whom an expert classified.</param>
/// <param name="Cases">Published cases.</param>
internal sealed record SharedMaterial(PatientMeasure? Patients, ScoreSheet? Cases)
{
    private const int Folds = 10;
    private const int Repeats = 5;
    private const int Seed = 1;

    /// <summary>Reads and measures what there is in the folder.</summary>
    public static async Task<(SharedMaterial Material, int ExitCode)> ReadAsync(string? folder, Assessor assessor, Surroundings surroundings, CancellationToken cancellation)
    {
        if (folder is null)
        {
            return (new(null, null), ExitCode.Ok);
        }

        var (patients, faults) = ReadPatients(Path.Combine(folder, "clinical", "smart2011_open.csv"), assessor.Knowledge, surroundings);
        foreach (InputFault fault in faults)
        {
            surroundings.Error.WriteLine(fault);
        }

        string cases = Path.Combine(folder, "cases", "open.jsonl");
        var (sheet, _, code) = await CaseScoring.OfFileAsync(cases, assessor, new StreamOptions(2, ShowProgress: false), surroundings, cancellation);
        return (new(patients, sheet.Cases > 0 ? sheet : null), faults.IsEmpty ? code : ExitCode.BadInput);
    }

    private static (PatientMeasure? Patients, ImmutableArray<InputFault> Faults) ReadPatients(string file, KnowledgeBase knowledge, Surroundings surroundings)
    {
        var (stream, unreadable) = InputFile.Open(file, surroundings);
        if (stream is null)
        {
            return (null, [unreadable!]);
        }

        using (stream)
        {
            (PatientRow? Patient, InputFault? Fault)[] read = [.. new PatientReader(file, knowledge.Mechanism!).Read(stream)];
            ImmutableArray<LabelledPatient> labelled =
            [
                .. from row in read
                   where row.Patient is not null
                   let patient = row.Patient
                   where patient.Expert is not null
                   select new LabelledPatient(patient.Id, patient.Expert.GetValueOrDefault(), patient.Criteria),
            ];

            // As for somebody who is met for the first time: the numbers and the settings come from the other patients alone.
            ImmutableArray<Prediction> predictions = MechanismCrossValidation.Nested(
                knowledge.Mechanism!, labelled, FoldPlan.Of(Folds, Repeats, Seed), FoldPlan.Of(5, 1, 3));
            return (new(predictions, ClassificationScore.Of(predictions, Seed)), [.. from row in read where row.Fault is not null select row.Fault]);
        }
    }
}

/// <summary>How well the mechanism of classified patients is told, each judged by a model that had not seen them.</summary>
/// <param name="Predictions">One for each patient and round.</param>
/// <param name="Score">The score of all.</param>
internal sealed record PatientMeasure(ImmutableArray<Prediction> Predictions, ClassificationScore Score);
