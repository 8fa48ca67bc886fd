using System.Text.Json.Nodes;

namespace MedLib.Cli.Tests;

/// <summary>A folder of its own with a library in it, and the tool at hand: within this process, which is quick, or as a process.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("medlib-cli-tests-");

    /// <summary>The shipped sample.</summary>
    public static string Sample { get; } = Path.Combine(AppContext.BaseDirectory, "hospital-library.mrc");

    public string Store => PathTo("library.db");

    public string PathTo(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file and gives its path.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(PathTo(name), text);
        return PathTo(name);
    }

    /// <summary>Runs the tool on the library of this place.</summary>
    public Task<Answer> RunAsync(params string[] args) => RunAsync(static shell => shell, args);

    public async Task<Answer> RunAsync(Func<Shell, Shell> look, params string[] args)
    {
        var (output, error, data) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" }, new MemoryStream());
        var shell = look(new Shell { Out = output, Error = error, OpenData = () => data });
        var code = await Tool.RunAsync(OnStore(args), shell, TestContext.Current.CancellationToken);
        return new Answer(code, output.ToString() + System.Text.Encoding.UTF8.GetString(data.ToArray()), error.ToString());
    }

    /// <summary>Runs the tool as a process.</summary>
    public Task<Answer> StartAsync(params string[] args) => ToolProcess.Start(_folder.FullName, OnStore(args)).EndAsync();

    public ToolProcess Start(params string[] args) => ToolProcess.Start(_folder.FullName, OnStore(args));

    /// <summary>All rows of a list, page after page.</summary>
    public async Task<List<JsonNode>> AllAsync(params string[] args)
    {
        var rows = new List<JsonNode>();
        for (string[] after = []; ;)
        {
            var page = await RunAsync([.. args, "--json", "--limit", "1000", .. after]);
            Assert.Equal((0, ""), (page.Code, page.Error));
            rows.AddRange(page["rows"]!.AsArray().Select(static row => row!));
            if (page["next"] is not { } next)
            {
                return rows;
            }

            after = ["--after", (string)next!];
        }
    }

    /// <summary>A place whose library holds the sample.</summary>
    public static async Task<Workplace> WithSampleAsync()
    {
        var place = new Workplace();
        var imported = await place.RunAsync("import", Sample, "--category", "REF=reference");
        Assert.Equal((0, ""), (imported.Code, imported.Error));
        return place;
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[] OnStore(string[] args) => args.Contains("--store") || args is ["id" or "callnumber" or "class" or "cutter" or "count" or "convert" or "view" or "select" or "diff" or "split" or "sample" or "rules", ..] || args.All(static arg => arg.StartsWith('-')) ? args : [.. args, "--store", Store];
}
