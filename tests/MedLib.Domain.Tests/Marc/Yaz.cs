using System.Diagnostics;

namespace MedLib.Domain.Tests.Marc;

/// <summary>Another toolkit's converter, where it is installed; a test that needs it is skipped, saying so, where it is not.</summary>
internal static class Yaz
{
    private const string Program = "yaz-marcdump";

    /// <summary>What it makes of bytes, in one run.</summary>
    public static async Task<byte[]> RunOnAsync(byte[] input, string from, string to, string encoding = "utf-8")
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, input, TestContext.Current.CancellationToken);
            return await RunAsync(path, from, to, encoding);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What it makes of a file, in UTF-8.</summary>
    public static async Task<byte[]> RunAsync(string path, string from, string to, string encoding = "utf-8")
    {
        var isInstalled = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Any(static folder => File.Exists(Path.Combine(folder, Program)));
        Assert.SkipUnless(isInstalled == true, $"needs {Program}, which is not installed here");
        using var process = Process.Start(new ProcessStartInfo(Program, ["-i", from, "-o", to, "-f", encoding, "-t", "utf-8", path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        using var output = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(output, TestContext.Current.CancellationToken);
        await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
