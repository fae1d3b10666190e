namespace Plumbline;

/// <summary>The three ways in which pain can be kept going (terms of the International Association for the Study of Pain).</summary>
/// <remarks>They are not causes: one cause can work through more than one of them, and they can be mixed.</remarks>
public enum PainMechanism
{
    /// <summary>Pain that comes from tissue that is hurt or strained.</summary>
    Nociceptive,

    /// <summary>Pain that comes from a damaged or pressed nerve outside the brain and spinal cord.</summary>
    Neuropathic,

    /// <summary>Pain from a nervous system that has become too sensitive; older papers call it central sensitisation.</summary>
    Nociplastic,
}
