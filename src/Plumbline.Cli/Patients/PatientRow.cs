using System.Collections.Immutable;

namespace Plumbline.Cli.Patients;

/// <summary>One patient of a file of criteria.</summary>
/// <param name="Id">As the file names the patient.</param>
/// <param name="ExpertClass">What the column <c>expert_class</c> says; null where there is no such column or it is empty.</param>
/// <param name="Criteria">Answers by the id of the criterion; what is not in here is unanswered.</param>
internal sealed record PatientRow(string Id, string? ExpertClass, ImmutableSortedDictionary<string, Answer> Criteria)
{
    /// <summary>The mechanism that the expert's class means today; null where it is absent or of another name.</summary>
    public PainMechanism? Expert => ExpertClass switch
    {
        "Nociceptive" => PainMechanism.Nociceptive,
        "Peripheral Neuropathic" => PainMechanism.Neuropathic,
        "Central Neuropathic" => PainMechanism.Nociplastic,
        _ => null,
    };
}
