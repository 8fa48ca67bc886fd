namespace MedLib.Domain.Tests.Guides;

/// <summary>A guide of <c>docs/guides</c>, whose examples stand, word for word, in a test that runs them.</summary>
/// <param name="name">The guide's file name without its ending.</param>
internal sealed class Guide(string name)
{
    private const string Fence = "```";
    private readonly string _text = File.ReadAllText(RepositoryFiles.PathTo("docs", "guides", name + ".md")).ReplaceLineEndings("\n");
    private readonly string _tests = File.ReadAllText(RepositoryFiles.PathTo("tests", "MedLib.Domain.Tests", "Guides", Pascal(name) + "GuideTests.cs")).ReplaceLineEndings("\n");

    /// <summary>The examples, each with the heading it stands under.</summary>
    public IEnumerable<(string Heading, string Code, string Output)> Examples()
    {
        var heading = "";
        var (code, output) = ("", "");
        var lines = _text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith('#'))
            {
                heading = lines[i].TrimStart('#').Trim();
            }
            else if (lines[i] is Fence + "csharp")
            {
                code = Block(lines, ref i);
                output = "";
                if (i + 2 < lines.Length && lines[i + 1].Length == 0 && lines[i + 2] is Fence + "text")
                {
                    i += 2;
                    output = Block(lines, ref i);
                }

                yield return (heading, code, output);
            }
        }
    }

    /// <summary>Runs an example as the test has it, and holds its text and its output against the guide's.</summary>
    /// <param name="heading">The heading it stands under.</param>
    /// <param name="run">The example.</param>
    public void Holds(string heading, Action<TextWriter> run)
    {
        var example = Examples().Single(example => string.Equals(example.Heading, heading, StringComparison.Ordinal));
        using var written = new StringWriter { NewLine = "\n" };
        run(written);
        Compare(example, written.ToString().TrimEnd());
    }

    /// <summary>Runs an example that waits as the test has it, and holds its text and its output against the guide's.</summary>
    /// <param name="heading">The heading it stands under.</param>
    /// <param name="run">The example.</param>
    public async Task HoldsAsync(string heading, Func<TextWriter, Task> run)
    {
        var example = Examples().Single(example => string.Equals(example.Heading, heading, StringComparison.Ordinal));
        await using var written = new StringWriter { NewLine = "\n" };
        await run(written);
        Compare(example, written.ToString().TrimEnd());
    }

    private void Compare((string Heading, string Code, string Output) example, string written)
    {
        Assert.Contains(Dedented(example.Code), Dedented(_tests), StringComparison.Ordinal);
        if (Environment.GetEnvironmentVariable("MEDLIB_APPROVE") is "1")
        {
            Approve(example.Code, written);
            return;
        }

        Assert.Equal(example.Output, written);
    }

    // Writes what the example says into the guide, to be read before it is committed.
    private void Approve(string code, string output)
    {
        var path = RepositoryFiles.PathTo("docs", "guides", name + ".md");
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var start = text.IndexOf($"{code}\n{Fence}\n\n{Fence}text\n", StringComparison.Ordinal) + code.Length + (2 * Fence.Length) + "\n\n\ntext\n".Length;
        File.WriteAllText(path, text[..start] + output + text[text.IndexOf($"\n{Fence}", start, StringComparison.Ordinal)..]);
    }

    private static string Block(string[] lines, ref int i)
    {
        var start = ++i;
        while (lines[i] is not Fence)
        {
            i++;
        }

        return string.Join('\n', lines[start..i]);
    }

    private static string Dedented(string code) =>
        string.Join('\n', code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0));

    private static string Pascal(string name) => string.Concat(name.Split('-').Select(static word => char.ToUpperInvariant(word[0]) + word[1..]));
}
