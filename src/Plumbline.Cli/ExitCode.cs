namespace Plumbline.Cli;

/// <summary>What the command line returns to the shell.</summary>
internal static class ExitCode
{
    /// <summary>All was done.</summary>
    public const int Ok = 0;

    /// <summary>Something in the input was wrong; the good parts were processed.</summary>
    public const int BadInput = 1;

    /// <summary>The command itself was wrong: an unknown option, a missing argument.</summary>
    public const int Usage = 2;

    /// <summary>The knowledge cannot be used, so nothing was assessed.</summary>
    public const int BadKnowledge = 3;

    /// <summary>A defect of the program.</summary>
    public const int Defect = 70;

    /// <summary>Stopped from outside, as with Ctrl-C.</summary>
    public const int Cancelled = 130;

    /// <summary>The closing lines of every help page.</summary>
    public const string Explained =
        "0 done; 1 something in the input was wrong, the good parts were processed; 2 the command was wrong; "
        + "3 the knowledge cannot be used; 70 a defect of Plumbline; 130 stopped (Ctrl-C)";
}
