namespace MedLib.Domain.Tests.Architecture;

/// <summary>Texts that a person approves: compared with a file of the repository, or written to it where <c>MEDLIB_APPROVE=1</c>.</summary>
internal static class Approved
{
    public static void Matches(string actual, params ReadOnlySpan<string> path)
    {
        var file = RepositoryFiles.PathTo(path);
        var text = actual.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
        if (string.Equals(Environment.GetEnvironmentVariable("MEDLIB_APPROVE"), "1", StringComparison.Ordinal))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }

        Assert.True(File.Exists(file), $"{Path.GetFileName(file)} is missing: run the tests with MEDLIB_APPROVE=1 and read what they wrote.");
        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), text);
    }
}
