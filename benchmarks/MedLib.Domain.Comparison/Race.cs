using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Comparison;

/// <summary>Runs whole processes on the same files, in turn, and prints what each takes and how it compares.</summary>
internal static class Race
{
    private const int Rounds = 5;
    private const int WarmRounds = 5; // in one process; the first two are not counted

    public static void Run(string folder)
    {
        var (utf8, marc8, xml) = (Path.Combine(folder, Corpus.Utf8), Path.Combine(folder, Corpus.Marc8), Path.Combine(folder, Corpus.Xml));
        var peers = Path.Combine(AppContext.BaseDirectory, "peers");
        var (yaz, classes) = (Path.Combine(folder, "yaz-parse"), Path.Combine(folder, "classes"));
        Shell($"gcc -O2 -o {yaz} {peers}/YazParse.c -lyaz && mkdir -p {classes} && javac -cp /usr/share/java/marc4j.jar -d {classes} {peers}/Marc4jRead.java");
        var own = Environment.ProcessPath!;
        var java = $"java -cp /usr/share/java/marc4j.jar:{classes} Marc4jRead";
        Console.WriteLine("| job | file | who | MB/s | ratio to the first | MB per processor second | ratio |");
        Console.WriteLine("| --- | --- | --- | --- | --- | --- | --- |");
        Compare("touch every value", utf8, ("yaz, C interface", $"{yaz} {utf8}"), ("ours", $"{own} job touch {utf8}"), ("floor", $"{own} floor touch {utf8}"));
        Compare("every value as a string", utf8, ("yaz, C interface", $"{yaz} {utf8}"), ("ours", $"{own} job strings {utf8}"), ("floor", $"{own} floor strings {utf8}"));
        Compare("rewrite unchanged", utf8, ("yaz, C interface", $"{yaz} {utf8} /dev/null"), ("ours", $"{own} job rewrite {utf8} /dev/null"), ("floor", $"{own} floor rewrite {utf8} /dev/null"));
        Compare(
            "to MARCXML", utf8, ("yaz-marcdump", $"yaz-marcdump -o marcxml {utf8} > /dev/null"), ("yaz-marcdump -f utf-8 -t utf-8", $"yaz-marcdump -f utf-8 -t utf-8 -o marcxml {utf8} > /dev/null"),
            ("ours", $"{own} job to-xml {utf8} /dev/null"));
        Compare("MARCXML to records", xml, ("marc4j", $"{java} {xml}"), ("ours", $"{own} job from-xml {xml}"), ("XmlReader alone", $"{own} floor from-xml {xml}"));
        Compare("MARC-8 to UTF-8 lines", marc8, ("yaz-marcdump", $"yaz-marcdump -f marc-8 -t utf-8 {marc8} > /dev/null"), ("ours", $"{own} job to-lines {marc8} /dev/null"));
        Compare("touch every value on two cores", utf8, ("ours, one core", $"{own} job touch {utf8}"), ("ours, two cores", $"{own} job touch-two-cores {utf8}"));
        Compare("every value as a string on two cores", utf8, ("ours, one core", $"{own} job strings {utf8}"), ("ours, two cores", $"{own} job strings-two-cores {utf8}"));
        CompareWarm("MARCXML to records, warm", xml, ("marc4j", $"{java} {xml} {WarmRounds}"), ("ours", $"{own} warm from-xml {xml} {WarmRounds}"));
        foreach (var job in (string[])["touch", "owned"])
        {
            Console.WriteLine($"{job}: {Shell($"{own} job {job} {utf8}").Trim()}");
        }
    }

    // In turn, so that whatever else the machine does hits all alike; the median counts.
    private static void Compare(string job, string file, params (string Who, string Command)[] rivals)
    {
        var times = rivals.Select(static _ => new List<Times>()).ToArray();
        for (var round = 0; round <= Rounds; round++)
        {
            for (var i = 0; i < rivals.Length; i++)
            {
                var start = Stopwatch.GetTimestamp();
                var output = Shell($"{rivals[i].Command} ; times");
                if (round > 0)
                {
                    times[i].Add(new(Stopwatch.GetElapsedTime(start).TotalSeconds, ProcessorOf(output)));
                }
            }
        }

        Print(job, file, rivals, times);
    }

    // Each process goes through the file several times, so that what a virtual machine does at first does not count.
    private static void CompareWarm(string job, string file, params (string Who, string Command)[] rivals)
    {
        var times = rivals.Select(static _ => new List<Times>()).ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < rivals.Length; i++)
            {
                times[i].AddRange(Shell(rivals[i].Command).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(static line =>
                    new Times(Number(line, "seconds="), Number(line, "processor="))));
            }
        }

        Print(job, file, rivals, times);
    }

    private static void Print(string job, string file, (string Who, string Command)[] rivals, List<Times>[] times)
    {
        var size = new FileInfo(file).Length / 1e6;
        var clock = Array.ConvertAll(times, static t => Median(t.Select(static x => x.Clock)));
        var processor = Array.ConvertAll(times, static t => Median(t.Select(static x => x.Processor)));
        for (var i = 0; i < rivals.Length; i++)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {job} | {Path.GetFileName(file)} | {rivals[i].Who} | {size / clock[i]:F0} | {clock[0] / clock[i]:F2} | {size / processor[i]:F0} | {processor[0] / processor[i]:F2} |"));
        }
    }

    private static double Median(IEnumerable<double> numbers) => numbers.Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0;

    // The shell ends with two lines: minutes and seconds of its own, and those of the processes that it started.
    private static double ProcessorOf(string output) =>
        output.TrimEnd().Split('\n')[^1].Split(' ').Sum(static part =>
            part.Split('m') is [var minutes, var seconds]
                ? (60 * double.Parse(minutes, CultureInfo.InvariantCulture)) + double.Parse(seconds.TrimEnd('s'), CultureInfo.InvariantCulture)
                : 0);

    private static double Number(string line, string name)
    {
        var start = line.IndexOf(name, StringComparison.Ordinal) + name.Length;
        var end = line.IndexOf(' ', start);
        return double.Parse(line.AsSpan(start..(end < 0 ? line.Length : end)), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    private static string Shell(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", ["-ec", command]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"'{command}' ended with {process.ExitCode}.");
    }

    /// <summary>Seconds on the clock, and seconds of processors, which hardly depend on what else the machine does.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Times(double Clock, double Processor);
}
