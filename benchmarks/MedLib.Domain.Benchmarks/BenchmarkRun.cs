using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.DotNetCli;

namespace MedLib.Domain.Benchmarks;

/// <summary>How benchmarks are run and told: a table to a class, in Markdown, and an exit code that a check can rely on.</summary>
internal static class BenchmarkRun
{
    private static readonly string[] ListOnly = ["--list", "--info", "--help", "--version"];

    // The runner builds everything anew for the processes it times; the build proper has analyzed it by then.
    private static readonly MsBuildArgument WithoutAnalyzers = new("/p:RunAnalyzers=false");

    internal static IConfig Config { get; } = ManualConfig.CreateEmpty()
        .AddLogger(ConsoleLogger.Default)
        .AddColumnProvider(DefaultColumnProviders.Instance)
        .AddColumn(StatisticColumn.Min)
        .AddExporter(MarkdownExporter.GitHub)
        .AddAnalyser([.. DefaultConfig.Instance.GetAnalysers()])
        .AddValidator([.. DefaultConfig.Instance.GetValidators()])
        .AddJob(Job.Default.WithArguments([WithoutAnalyzers]).AsMutator())
        .WithBuildTimeout(TimeSpan.FromMinutes(10))
        .WithArtifactsPath(Path.Combine(Root(), "artifacts", "benchmarks"));

    /// <summary>0 where every benchmark gave a figure, 1 where one did not or none was chosen: the runner itself only prints that.</summary>
    internal static int ExitCode(string[] args, IEnumerable<Summary> summaries)
    {
        if (args.Intersect(ListOnly, StringComparer.Ordinal).Any())
        {
            return 0;
        }

        var reports = summaries.SelectMany(static summary => summary.HasCriticalValidationErrors ? [null] : summary.Reports.Cast<BenchmarkReport?>()).ToList();
        return reports.Count > 0 && reports.TrueForAll(static report => report is { Success: true, ResultStatistics: not null }) ? 0 : 1;
    }

    private static string Root()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MedLib.Domain.sln")))
            {
                return folder.FullName;
            }
        }

        return Environment.CurrentDirectory;
    }
}
