using System.Text;
using System.Text.Json.Nodes;
using MedLib.Domain.Classification.Labels;

namespace MedLib.Cli.Verbs;

/// <summary>How labels come out: one below the other, on sheets of text, or as drawings in files.</summary>
internal sealed record LabelPrinting
{
    public required LabelSheet? Sheet { get; init; }

    public required int? Start { get; init; }

    public required string? SvgFile { get; init; }

    public required bool AsJson { get; init; }

    /// <summary>Says what of the command line does not go together, before anything is done.</summary>
    public void Check()
    {
        if (SvgFile is not null && (string.IsNullOrWhiteSpace(SvgFile) || SvgFile is "-"))
        {
            throw new ToolException(ToolCodes.Usage, "--svg takes the name of a file.");
        }

        if (Start is { } start && (Sheet is null || start < 1 || start > Sheet.Capacity))
        {
            throw new ToolException(ToolCodes.Usage, Sheet is null ? "--start needs a sheet: give --sheet." : $"--start takes 1 to {Sheet.Capacity} on {Sheet.Name}, not {start}.");
        }

        if (Sheet is { ShowsEdges: true } && SvgFile is null)
        {
            throw new ToolException(ToolCodes.Usage, "--edges are drawn with --svg only.");
        }
    }

    public async Task PrintAsync(Shell shell, IReadOnlyList<NamedLabel> labels, CancellationToken cancellationToken)
    {
        foreach (var (name, label) in labels)
        {
            ErrorLines.Write(shell, label.Findings, name);
        }

        var pages = Pages([.. labels.Select(static named => named.Label)]);
        ErrorLines.Write(shell, pages?.Findings ?? []);
        string[] files = SvgFile is null ? [] : [.. Enumerable.Range(1, pages!.Pages.Count).Select(FileOf)];
        foreach (var (file, page) in files.Zip(pages?.Pages ?? []))
        {
            await using var whole = new WholeFile(file);
            await whole.Stream.WriteAsync(Encoding.UTF8.GetBytes(page), cancellationToken);
            await whole.KeepAsync();
        }

        if (AsJson)
        {
            WriteJson(shell, labels, pages, files);
        }
        else if (SvgFile is not null)
        {
            shell.Say($"{Counts.Of(labels.Count, "label")} in {string.Join(", ", files)}.");
        }
        else
        {
            WriteText(shell, labels, pages);
        }
    }

    private LabelPages? Pages(IReadOnlyList<Label> labels) =>
        Sheet is null ? null : SvgFile is null ? Sheet.ToText(labels, Start ?? 1) : Sheet.ToSvg(labels, Start ?? 1);

    // The second page of labels.svg is labels-2.svg.
    private string FileOf(int page) => page == 1
        ? SvgFile!
        : Path.Combine(Path.GetDirectoryName(SvgFile) ?? "", $"{Path.GetFileNameWithoutExtension(SvgFile)}-{page}{Path.GetExtension(SvgFile)}");

    private static void WriteText(Shell shell, IReadOnlyList<NamedLabel> labels, LabelPages? pages)
    {
        foreach (var (index, block) in (pages?.Pages ?? [.. labels.Select(static named => named.Label.ToString())]).Index())
        {
            if (index > 0)
            {
                shell.Out.Write(pages is null ? shell.Out.NewLine : "\f");
            }

            foreach (var line in block.Split('\n'))
            {
                shell.Say(line);
            }
        }
    }

    private static void WriteJson(Shell shell, IReadOnlyList<NamedLabel> labels, LabelPages? pages, string[] files)
    {
        var json = new JsonObject
        {
            ["labels"] = new JsonArray([.. labels.Select(static named => new JsonObject
            {
                ["of"] = named.Name,
                ["lines"] = new JsonArray([.. named.Label.Lines.Select(static line => (JsonNode)line)]),
                ["findings"] = JsonLines.Node(named.Label.Findings),
            })]),
        };
        if (pages is not null)
        {
            json["findings"] = JsonLines.Node(pages.Findings);
            json[files.Length > 0 ? "files" : "pages"] = new JsonArray([.. (files.Length > 0 ? files : pages.Pages.AsEnumerable()).Select(static text => (JsonNode)text)]);
        }

        JsonLines.WriteNode(shell, json);
    }
}
