namespace Plumbline.Knowledge;

/// <summary>How a number is computed that is compared with a published one.</summary>
public enum ValidationStatistic
{
    /// <summary>Posterior odds over prior odds of a condition for some answers: exact.</summary>
    LikelihoodRatio,

    /// <summary>The same for the odds between two conditions: exact.</summary>
    PairRatio,

    /// <summary>The probability of a condition for some answers: exact.</summary>
    Probability,

    /// <summary>The probability of a condition for some answers over that for others: exact.</summary>
    ProbabilityChange,

    /// <summary>A stated prior revised by stated ratios: the arithmetic of odds.</summary>
    Arithmetic,

    /// <summary>The share of cases among simulated people whose score lies in a band.</summary>
    Prevalence,

    /// <summary>The share of cases in a quarter of simulated people, ordered by score.</summary>
    QuarterPrevalence,

    /// <summary>The share of simulated cases whose score lies in a band.</summary>
    Sensitivity,

    /// <summary>The share of simulated others whose score does not lie in a band.</summary>
    Specificity,

    /// <summary>How much more often the score lies in a band in simulated cases than in others.</summary>
    ScoreRatio,


    /// <summary>The mean probability, from a stated prior, among a quarter of simulated people, ordered by score.</summary>
    QuarterProbability,

    /// <summary>The area under the curve of the score, among simulated people.</summary>
    ScoreArea,

    /// <summary>The area under the curve of Plumbline's own posterior, among simulated people who answer what is asked.</summary>
    PosteriorArea,

    /// <summary>The share of simulated people whom triage sends at least as soon as a level says.</summary>
    Escalated,

    /// <summary>1 where triage sends these answers at least as soon as a level says, whatever else is denied; else 0.</summary>
    RuleFires,

    /// <summary>The mean share of the neuropathic mechanism among the simulated people of a group.</summary>
    NeuropathicShare,

    /// <summary>The sensitivity for one mechanism among patients whom an expert classified, cross-validated.</summary>
    PatientSensitivity,

    /// <summary>The specificity for one mechanism among patients whom an expert classified, cross-validated.</summary>
    PatientSpecificity,
}
