using System.Collections.Immutable;
using Plumbline.Knowledge;
using Plumbline.Reasoning.Scoring;

namespace Plumbline.Reasoning;

/// <summary>The numbers that follow from patients whom an expert classified, each judged by a model that had not seen them.</summary>
public sealed class PatientFigures
{
    private readonly ImmutableArray<Prediction> _predictions;

    /// <summary>Takes predictions for patients.</summary>
    /// <param name="predictions">At least one; the classes are those of <see cref="PainMechanism"/>.</param>
    public PatientFigures(ImmutableArray<Prediction> predictions) => _predictions = predictions;

    internal double? Of(PublishedFigure figure)
    {
        int mechanism = figure.Mechanism switch
        {
            "nociceptive" => (int)PainMechanism.Nociceptive,
            "neuropathic" => (int)PainMechanism.Neuropathic,
            "nociplastic" => (int)PainMechanism.Nociplastic,
            _ => -1,
        };
        bool cases = figure.Statistic == ValidationStatistic.PatientSensitivity;
        Prediction[] among = [.. _predictions.Where(one => one.Truth == mechanism == cases)];
        return mechanism < 0 || among.Length == 0 ? null : among.Average(one => one.Likeliest == mechanism == cases ? 1.0 : 0.0);
    }
}
