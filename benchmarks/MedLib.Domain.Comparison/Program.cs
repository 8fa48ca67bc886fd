using System.Diagnostics;
using MedLib.Domain.Comparison;

// corpus FROM INTO | job NAME FILE [OUT] | floor NAME FILE [OUT] | run FOLDER
switch (args)
{
    case ["corpus", var from, var into]:
        Corpus.Build(from, into);
        return 0;
    case ["job" or "floor", var name, var file, ..]:
        using (Stream output = args is [_, _, _, var path] ? new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, 0) : Stream.Null)
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
    case ["run", var folder]:
        Race.Run(folder);
        return 0;
    default:
        Console.Error.WriteLine("corpus FROM INTO | job NAME FILE [OUT] | floor NAME FILE [OUT] | run FOLDER");
        return 2;
}
