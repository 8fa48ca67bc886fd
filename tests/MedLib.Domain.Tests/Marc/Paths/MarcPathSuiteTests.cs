using System.Text.Json;
using MedLib.Domain.Marc.Paths;

namespace MedLib.Domain.Tests.Marc.Paths;

/// <summary>The test suite of MARCspec: parts of paths and whole ones, valid and not.</summary>
public sealed class MarcPathSuiteTests
{
    private const string Absent = "(the suite is absent)";

    /// <summary>Each case by its file, so that a failure names it.</summary>
    public static TheoryData<string, string, bool> Cases
    {
        get
        {
            var cases = new TheoryData<string, string, bool>();
            var folder = Path.Combine(RepositoryFiles.Root, "..", "shared", "data", "marc-rules", "marcspec");
            string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories) : [];
            foreach (var file in files.Order(StringComparer.Ordinal))
            {
                using var suite = JsonDocument.Parse(File.ReadAllBytes(file));
                foreach (var test in suite.RootElement.GetProperty("tests").EnumerateArray())
                {
                    cases.Add(Path.GetFileNameWithoutExtension(file), test.GetProperty("data").GetString()!, test.GetProperty("valid").GetBoolean());
                }
            }

            if (cases.Count == 0)
            {
                cases.Add(Absent, "", true);
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reads_what_the_suite_calls_valid_and_nothing_else(string file, string data, bool isValid)
    {
        if (string.Equals(file, Absent, StringComparison.Ordinal))
        {
            RepositoryFiles.SharedPath("data", "marc-rules", "marcspec");
        }

        Assert.All(Whole(file, data), text =>
        {
            Assert.Equal(isValid, MarcPath.TryParse(text, out var path));
            Assert.Equal(isValid, MarcPath.Diagnose(text) is null);
            Assert.Equal(path, path is null ? null : MarcPath.Parse(path.ToString()));
        });
    }

    [Fact]
    public void Holds_every_case_of_the_suite()
    {
        RepositoryFiles.SharedPath("data", "marc-rules", "marcspec");

        Assert.Equal((2_887, 88), (Cases.Count(static c => c.Data.Item3), Cases.Count(static c => !c.Data.Item3)));
    }

    // The suite has parts of paths, too: they are put where they belong.
    private static string[] Whole(string file, string data) => file[(file.IndexOf("alid", StringComparison.Ordinal) + "alid".Length)..] switch
    {
        _ when file.StartsWith("wild", StringComparison.Ordinal) => [data],
        "FieldTag" => [data],
        "Indicators" => [$"...^{data}"],
        "PositionOrRange" => [$".../{data}", $"...[{data}]", $"...$a[{data}]", $"...$a/{data}"],
        "SubfieldTag" or "SubfieldRange" => [$"...${data}"],
        "SubSpec" => [$"...{data}", $"245$a{data}"],
        "ComparisonString" => [$@"...{{$a=\{data}}}"],
        var other => throw new InvalidOperationException($"The suite has a file {other} that is not known."),
    };
}
