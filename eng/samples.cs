#:project ../src/MedLib.Domain

// Writes docs/samples/data/hospital-library.mrc anew from the .mrk beside it: dotnet run eng/samples.cs
using System.Buffers;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Maker;
using MedLib.Domain.Results;

var data = Path.Combine((string)AppContext.GetData("EntryPointFileDirectoryPath")!, "..", "docs", "samples", "data");
var output = new ArrayBufferWriter<byte>();
var (records, problems) = (0, new List<string>());

using (var text = new StreamReader(Path.Combine(data, "hospital-library.mrk")))
{
    await foreach (var read in MarcMaker.ReadAsync(text).ConfigureAwait(false))
    {
        problems.AddRange(read.Findings.Select(finding => Tell(read.Line, finding)));
        if (read.Record is { } record)
        {
            records++;
            problems.AddRange(MarcWriter.Write(record, output).Findings.Select(finding => Tell(read.Line, finding)));
        }
    }
}

if (problems.Count > 0)
{
    problems.ForEach(Console.Error.WriteLine);
    return 1;
}

await File.WriteAllBytesAsync(Path.Combine(data, "hospital-library.mrc"), output.WrittenMemory).ConfigureAwait(false);
Console.WriteLine($"{records} records, {output.WrittenCount} bytes");
return 0;

static string Tell(int line, Finding finding) => $"record in line {line}: {finding.Code} {MedLibMessages.Render(finding)}";
