using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Plumbline.Store;

/// <summary>Makes EF Core work with the SQLite library of the operating system.</summary>
/// <remarks>
/// EF Core asks for SQLitePCLRaw 2.1; the newest that is used here is 2.0.6, whose native bundle is an old SQLite. So the request is answered
/// with 2.0.6, and the native library is the one that the system keeps up to date. The only method that 2.0.6 lacks is the loading of
/// extensions, which is not used. When 2.1 can be referenced, this file goes.
/// </remarks>
internal static class SqliteLibrary
{
    private const string Library = "e_sqlite3";
    private const int HasMoved = 20;
    private static readonly Version Newest = new(2, 0, 6, int.MaxValue);
    private static readonly string[] NativeNames = ["libsqlite3.so.0", "libsqlite3.so", "libsqlite3.dylib", "winsqlite3.dll", "sqlite3.dll"];

    // Its type stands in the version of SQLitePCLRaw that is not there, so it cannot be named in source.
    private static readonly PropertyInfo Handle = typeof(SqliteConnection).GetProperty("Handle")!;
    private static readonly Lazy<FileControl> Control = new(() => Marshal.GetDelegateForFunctionPointer<FileControl>(NativeLibrary.GetExport(Find(), "sqlite3_file_control")));
    private static readonly Lazy<bool> Ready = new(SetUp);

    /// <summary>Sets the library up; does nothing the second time.</summary>
    /// <exception cref="DllNotFoundException">The system has no SQLite library.</exception>
    public static void Load() => _ = Ready.Value;

    /// <summary>Whether the file of an open connection is no longer the one at its path: deleted, renamed or replaced.</summary>
    /// <remarks>Without this a running process would go on to write, and to confirm, into a file that nobody can find any more.</remarks>
    public static bool FileHasMoved(SqliteConnection connection)
    {
        var handle = (SafeHandle)Handle.GetValue(connection)!;
        int code = Control.Value(handle.DangerousGetHandle(), "main", HasMoved, out int moved);
        GC.KeepAlive(connection);
        return code != 0 || moved != 0;
    }

#pragma warning disable CA2255 // The request for 2.1 comes when a method of Microsoft.Data.Sqlite is compiled, before any call of ours could set the answer up.
    [ModuleInitializer]
    internal static void Answer() => AssemblyLoadContext.Default.Resolving += static (context, name) =>
        name.Name == "SQLitePCLRaw.core" && name.Version > Newest
            ? context.LoadFromAssemblyName(new AssemblyName(name.Name) { Version = new Version(2, 0, 6, 0) })
            : null;
#pragma warning restore CA2255

    private static bool SetUp()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        return true;
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path) => library == Library ? Find() : 0;

    private static nint Find()
    {
        foreach (string name in NativeNames)
        {
            if (NativeLibrary.TryLoad(name, out nint handle))
            {
                return handle;
            }
        }

        throw new DllNotFoundException("The SQLite library of the system was not found. On Debian or Ubuntu: apt-get install libsqlite3-0");
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int FileControl(nint database, [MarshalAs(UnmanagedType.LPUTF8Str)] string name, int operation, out int result);
}
