using System.Diagnostics;

namespace Plumbline.Tests.Documents;

/// <summary>Programs beside ours that read PDF files: qpdf and poppler. A test is skipped where one is not installed.</summary>
internal static class PdfTool
{
    /// <summary>Runs a program on a file.</summary>
    /// <returns>What it printed, its complaints among it, and its exit code.</returns>
    public static (string Output, int Code) Run(byte[] pdf, string program, params string[] arguments)
    {
        string file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pdf");
        File.WriteAllBytes(file, pdf);
        try
        {
            var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
            foreach (string argument in arguments)
            {
                start.ArgumentList.Add(argument == "FILE" ? file : argument);
            }

            using Process? running = Start(start, program);
            Task<string> errors = running!.StandardError.ReadToEndAsync();
            string output = running.StandardOutput.ReadToEnd();
            running.WaitForExit();
            return (output + errors.Result, running.ExitCode);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static Process? Start(ProcessStartInfo start, string program)
    {
        try
        {
            return Process.Start(start);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip($"{program} is not installed.");
            return null;
        }
    }
}
