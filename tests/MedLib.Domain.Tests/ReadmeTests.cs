using System.Diagnostics;

namespace MedLib.Domain.Tests;

public sealed class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryFiles.PathTo("README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_host_program_is_the_project_beside_it()
    {
        var start = Readme.IndexOf("```csharp\n", StringComparison.Ordinal) + "```csharp\n".Length;
        var program = Readme[start..Readme.IndexOf("\n```", start, StringComparison.Ordinal)];

        Assert.Equal(File.ReadAllText(RepositoryFiles.PathTo("docs", "samples", "FirstSteps", "Program.cs")).ReplaceLineEndings("\n").TrimEnd(), program);
    }

    [Fact]
    public async Task The_host_program_does_what_the_readme_says()
    {
        var folder = Directory.CreateTempSubdirectory("medlib-first-steps-");
        try
        {
            var program = Path.GetFullPath(Path.Combine(
                AppContext.BaseDirectory, "..", "..", "FirstSteps", new DirectoryInfo(AppContext.BaseDirectory).Name, "FirstSteps.dll"));
            using var process = Process.Start(new ProcessStartInfo("dotnet", [program, RepositoryFiles.PathTo("docs", "samples", "data", "hospital-library.mrc")])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
                UseShellExecute = false,
            })!;
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            var lines = output.ReplaceLineEndings("\n").TrimEnd().Split('\n');

            Assert.Equal(0, process.ExitCode);
            Assert.Equal(52, lines.Count(static line => line.StartsWith("Added ", StringComparison.Ordinal)));
            Assert.Matches("^QS .+ is lent until [0-9]{4}-[0-9]{2}-[0-9]{2}$", lines[52]);
            Assert.Equal("Refused", lines[^2]);
            Assert.Equal("  CIR-004 The item is on loan.", lines[^1]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Its_commands_are_those_that_are_checked()
    {
        Assert.Contains("dotnet run --project src/MedLib.Cli -- tour", Readme, StringComparison.Ordinal);
        Assert.Contains("\ndotnet test ", Readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test >", File.ReadAllText(RepositoryFiles.PathTo(".ci", "run")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        var links = Readme.Split("](").Skip(1).Select(static part => part[..part.IndexOf(')', StringComparison.Ordinal)]).ToList();

        Assert.NotEmpty(links);
        Assert.All(links, static link => Assert.True(Path.Exists(RepositoryFiles.PathTo(link)), link));
    }
}
