using System.Diagnostics;
using System.Globalization;
using MedLib.Domain.Comparison;

// corpus FROM INTO | job NAME FILE [OUT] | floor NAME FILE [OUT] | warm NAME FILE ROUNDS | run FOLDER
switch (args)
{
    case ["corpus", var from, var into]:
        Corpus.Build(from, into);
        return 0;
    case ["job" or "floor", var name, var file, ..]:
        using (Stream output = args is [_, _, _, var path] ? new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite, 0) : Stream.Null)
        {
            var before = GC.GetTotalAllocatedBytes();
            var start = Stopwatch.GetTimestamp();
            var totals = args is ["job", ..] ? await Jobs.RunAsync(name, file, output).ConfigureAwait(false) : Floor.Run(name, file, output);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var length = new FileInfo(file).Length;
            Console.WriteLine(FormattableString.Invariant(
                $"{totals} MB/s={length / seconds / 1e6:F0} allocated={(GC.GetTotalAllocatedBytes() - before) / (double)length:F3} peak={Process.GetCurrentProcess().PeakWorkingSet64 >> 20}MiB"));
        }

        return 0;
    case ["warm", var name, var file, var rounds]:
        for (var round = 0; round < int.Parse(rounds, CultureInfo.InvariantCulture); round++)
        {
            var (start, processor) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
            var totals = await Jobs.RunAsync(name, file, Stream.Null).ConfigureAwait(false);
            Console.WriteLine(FormattableString.Invariant(
                $"{totals} seconds={Stopwatch.GetElapsedTime(start).TotalSeconds:F3} processor={(Environment.CpuUsage.TotalTime - processor).TotalSeconds:F3}"));
        }

        return 0;
    case ["run", var folder]:
        Race.Run(folder);
        return 0;
    default:
        Console.Error.WriteLine("corpus FROM INTO | job NAME FILE [OUT] | floor NAME FILE [OUT] | warm NAME FILE ROUNDS | run FOLDER");
        return 2;
}
