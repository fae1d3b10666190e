namespace Plumbline.Store;

/// <summary>Something could not be read, or could not be saved. What was confirmed before is not touched by it.</summary>
/// <remarks>The message names the trouble and never a person's answers, so it may be logged.</remarks>
public sealed class StoreUnavailableException : Exception
{
    /// <summary>Unreachable, for no known reason.</summary>
    public StoreUnavailableException()
        : this(StoreFault.Unreachable)
    {
    }

    /// <summary>A trouble told in words alone.</summary>
    public StoreUnavailableException(string message)
        : base(message) => Fault = StoreFault.Unreachable;

    /// <summary>A trouble told in words, and what it came from.</summary>
    public StoreUnavailableException(string message, Exception? innerException)
        : base(message, innerException) => Fault = StoreFault.Unreachable;

    /// <summary>A trouble of a known kind.</summary>
    /// <param name="fault">Its kind.</param>
    /// <param name="innerException">What the database said; null where it said nothing.</param>
    public StoreUnavailableException(StoreFault fault, Exception? innerException = null)
        : base($"The store is unavailable: {fault}. {Remedy(fault)}", innerException) => Fault = fault;

    /// <summary>The kind of trouble.</summary>
    public StoreFault Fault { get; }

    /// <summary>What the host can do about it.</summary>
    private static string Remedy(StoreFault fault) => fault switch
    {
        StoreFault.Locked => "End the other program that writes to the database, or wait for it.",
        StoreFault.ReadOnly => "Give this process the right to write to the database file and its folder.",
        StoreFault.Full => "Free some room on the disk of the database.",
        StoreFault.Gone => "Put the database back where the settings say it is, then start again.",
        StoreFault.Unreachable => "Start the database server, and check Plumbline:Database:Postgres.",
        StoreFault.Damaged => "Stop, keep a copy of the database, and restore the last good copy.",
        StoreFault.Busy => "Wait; if it stays so, the disk or the database server is too slow for so many people.",
        StoreFault.KeyUnknown => "Give back the key that the records were sealed with, as Plumbline:Key or as one of Plumbline:OldKeys.",
        StoreFault.Unreadable => "Restore the record from a copy; if this version is older than the one that wrote it, use the newer one.",
        _ => "",
    };
}
