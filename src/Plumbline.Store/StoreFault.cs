namespace Plumbline.Store;

/// <summary>Why nothing could be read or saved.</summary>
public enum StoreFault
{
    /// <summary>Another program holds the database for longer than we wait.</summary>
    Locked,

    /// <summary>The database may be read but not written.</summary>
    ReadOnly,

    /// <summary>There is no room left on the disk, or none that the database may take.</summary>
    Full,

    /// <summary>The database is not where it was: its file or its tables are gone.</summary>
    Gone,

    /// <summary>The database server does not answer.</summary>
    Unreachable,

    /// <summary>The file is no database, or it is damaged, or the disk fails.</summary>
    Damaged,

    /// <summary>More is waiting to be saved than can be saved soon.</summary>
    Busy,

    /// <summary>What is stored was sealed with a key that this host does not have.</summary>
    KeyUnknown,

    /// <summary>What is stored is not what we sealed: it was changed, moved to another place, or written by a newer version.</summary>
    Unreadable,
}
