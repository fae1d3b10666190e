namespace Plumbline.Pathway;

/// <summary>What trials and implants of devices came to.</summary>
internal sealed class DeviceResults(Snapshot snapshot)
{
    /// <summary>A stimulator, as the vocabulary calls it.</summary>
    public const string Stimulator = "spinal-cord-stimulator";

    /// <summary>A pump, as the vocabulary calls it.</summary>
    public const string Pump = "drug-pump";

    /// <summary>Whether a trial is on the record.</summary>
    public bool Recorded(string kind) => snapshot.History.DeviceTrials.Any(trial => trial.Kind == kind);

    /// <summary>Whether a trial goes on.</summary>
    public bool Running(string kind) => snapshot.History.DeviceTrials.Any(trial => trial.Kind == kind && trial.Ended is null);

    /// <summary>Whether the last trial that ended was a success: enough relief, a goal met, nothing gone wrong. Of two that ended on one day the worse one counts.</summary>
    /// <param name="kind">The device.</param>
    /// <param name="reliefThreshold">How much relief is enough.</param>
    /// <returns>False where no trial has ended: what is not on the record has not succeeded.</returns>
    public Truth Successful(string kind, string reliefThreshold)
    {
        double enough = snapshot.Threshold(reliefThreshold);
        var ended = snapshot.History.DeviceTrials.Where(trial => trial.Kind == kind && trial.Ended is not null).ToList();
        if (ended.Count == 0)
        {
            return Truth.False;
        }

        DateOnly? last = ended.Max(trial => trial.Ended);
        var outcomes = ended.Where(trial => trial.Ended == last).Select(trial => trial.Succeeded(enough)).ToList();
        return outcomes.Contains(Truth.False) ? Truth.False : outcomes.Contains(Truth.Unknown) ? Truth.Unknown : Truth.True;
    }

    /// <summary>Whether the last trial that ended is known to have failed.</summary>
    public Truth Failed(string kind, string reliefThreshold) =>
        !snapshot.History.DeviceTrials.Any(trial => trial.Kind == kind && trial.Ended is not null)
            ? Truth.False
            : Successful(kind, reliefThreshold) switch { Truth.True => Truth.False, Truth.False => Truth.True, _ => Truth.Unknown };

    /// <summary>Whether a device is in place.</summary>
    public bool InPlace(string kind) => snapshot.History.Implants.Any(implant => implant.Kind == kind && implant.Removed is null);

    /// <summary>Whether a device was taken out and none is in place.</summary>
    public bool Removed(string kind) => !InPlace(kind) && snapshot.History.Implants.Any(implant => implant.Kind == kind);

    /// <summary>Whether the last review of an implant found a complication.</summary>
    public Truth Complication
    {
        get
        {
            if (!snapshot.History.Implants.Any(implant => implant.Removed is null))
            {
                return Truth.False;
            }

            var known = snapshot.History.ImplantReviews.Where(review => review.Complication is not null).ToList();
            return known.Count == 0 ? Truth.Unknown : Truths.Of(known.Where(review => review.On == known.Max(other => other.On)).Any(review => review.Complication == true));
        }
    }

    /// <summary>How many of the last reviews in a row found too little relief.</summary>
    public int LowReviewsInARow
    {
        get
        {
            double enough = snapshot.Threshold("device-trial-success/relief");
            return snapshot.History.ImplantReviews
                .Where(review => review.Relief is not null)
                .GroupBy(review => review.On)
                .OrderByDescending(day => day.Key)
                .TakeWhile(day => day.All(review => review.Relief!.Value.Value < enough))
                .Count();
        }
    }

    /// <summary>The day of the last implant that is in place.</summary>
    public DateOnly? LastImplant => snapshot.History.Implants.Where(implant => implant.Removed is null).Select(implant => (DateOnly?)implant.Implanted).Max();

    /// <summary>The last review of an implant, or the implant where there was none.</summary>
    public DateOnly? LastImplantReview => LastImplant is { } implanted
        ? snapshot.History.ImplantReviews.Select(review => review.On).Append(implanted).Max()
        : null;
}
