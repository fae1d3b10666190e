using System.Runtime.CompilerServices;

namespace Plumbline.Tests.Sites;

/// <summary>Keeps a test that names no database away from the one that the user of this machine works with.</summary>
internal static class NoDatabaseOfTheUser
{
    [ModuleInitializer]
    internal static void Set()
    {
        string folder = Directory.CreateTempSubdirectory("plumbline-tests-").FullName;
        Environment.SetEnvironmentVariable("Plumbline__Database__Sqlite", Path.Combine(folder, "plumbline.db"));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
    }
}
