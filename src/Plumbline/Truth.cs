namespace Plumbline;

/// <summary>Whether something holds, as far as the answers tell. The default is <see cref="Unknown"/>: silence is not "no".</summary>
public enum Truth
{
    /// <summary>An answer that decides it is missing, or the person is not sure.</summary>
    Unknown,

    /// <summary>The answers given exclude it.</summary>
    False,

    /// <summary>The answers given establish it, whatever the missing ones would be.</summary>
    True,
}
