namespace Plumbline.Knowledge;

/// <summary>What sort of thing a treatment is.</summary>
public enum TreatmentClass
{
    /// <summary>What a person does alone, with or without an app.</summary>
    SelfManagement,

    /// <summary>Learning what pain is and what can be done.</summary>
    Education,

    /// <summary>Movement, hands, heat, current through the skin.</summary>
    Physical,

    /// <summary>Thoughts, feelings, attention and habits.</summary>
    Psychological,

    /// <summary>A medicine, swallowed or put on the skin.</summary>
    Medicine,

    /// <summary>A needle that brings a medicine to one place.</summary>
    Injection,

    /// <summary>A nerve is switched off by heat or by a substance, for a time or for good.</summary>
    Ablation,

    /// <summary>An implant that acts on nerves or brings medicine to them.</summary>
    Device,

    /// <summary>An operation.</summary>
    Surgery,

    /// <summary>A treatment from outside the medicine of the place, such as acupuncture.</summary>
    Complementary,
}

/// <summary>The step of the ladder on which a treatment is first thought of.</summary>
public enum TreatmentStep
{
    /// <summary>Before anything else: safety.</summary>
    Safety,

    /// <summary>Self-management and simple care.</summary>
    SelfManaged,

    /// <summary>More of it, together, and medicines.</summary>
    Enhanced,

    /// <summary>What a pain specialist looks into.</summary>
    PainConsultation,

    /// <summary>Ablation, stimulators, small devices.</summary>
    Interventional,

    /// <summary>Pumps, and last of all the destruction of a nerve pathway.</summary>
    Advanced,

    /// <summary>Beside the ladder: surgery, which is never gated on injections.</summary>
    Surgical,
}

/// <summary>Whether a treatment can be taken back.</summary>
public enum Reversibility
{
    /// <summary>It ends when it is stopped, or can be removed.</summary>
    Yes,

    /// <summary>In part, or not at once.</summary>
    Partly,

    /// <summary>Never.</summary>
    No,
}

/// <summary>What is tried before a treatment is given for good.</summary>
public enum TrialFirst
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A block that shows where the pain comes from.</summary>
    DiagnosticBlock,

    /// <summary>The device for some days, before it is implanted.</summary>
    DeviceTrial,

    /// <summary>One dose.</summary>
    SingleShot,
}
