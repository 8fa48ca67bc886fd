using System.Diagnostics;
using System.Text;

namespace MedLib.Cli.Tests;

/// <summary>The tool as a process of its own, as a shell would run it.</summary>
internal sealed class ToolProcess
{
    private readonly Process _process;
    private readonly Task<string> _out;
    private readonly Task<string> _error;

    private ToolProcess(Process process)
    {
        _process = process;
        _out = process.StandardOutput.ReadToEndAsync();
        _error = process.StandardError.ReadToEndAsync();
    }

    public int Id => _process.Id;

    public bool HasEnded => _process.HasExited;

    public static ToolProcess Start(string folder, params string[] args) => Start(folder, new Dictionary<string, string?>(StringComparer.Ordinal), args);

    public static ToolProcess Start(string folder, IReadOnlyDictionary<string, string?> environment, params string[] args)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") is { Length: > 0 } host ? host : "dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in args.Prepend(Path.Combine(AppContext.BaseDirectory, "medlib.dll")))
        {
            start.ArgumentList.Add(arg);
        }

        start.Environment.Remove("MEDLIB_STORE");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ToolProcess(Process.Start(start)!);
    }

    public void Kill() => _process.Kill(entireProcessTree: true);

    public async Task<Answer> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var answer = new Answer(_process.ExitCode, (await _out).ReplaceLineEndings("\n"), (await _error).ReplaceLineEndings("\n"));
        _process.Dispose();
        return answer;
    }
}
