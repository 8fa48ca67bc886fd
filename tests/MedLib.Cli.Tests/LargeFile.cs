using System.Buffers;
using System.Globalization;
using MedLib.Domain.Marc;

namespace MedLib.Cli.Tests;

/// <summary>A file of as many records as wanted: those of the sample over and over, with numbers and barcodes of their own.</summary>
internal static class LargeFile
{
    public static async Task<string> WriteAsync(string path, int records)
    {
        var sample = (await SampleFile.ReadAsync()).Records;
        var bytes = new ArrayBufferWriter<byte>();
        var barcodes = 0;
        for (var index = 0; index < records; index++)
        {
            var record = sample[index % sample.Count];
            var number = string.Create(CultureInfo.InvariantCulture, $"{record.ControlNumber}-{index / sample.Count}");
            var fields = record.Fields.Select(field => field switch
            {
                MarcField.Control control when control.Tag == "001" => control with { Value = number },
                MarcField.Data holding when holding.First('p') is not null => holding.With('p', string.Create(CultureInfo.InvariantCulture, $"K{++barcodes:D9}")),
                _ => field,
            });
            Assert.True(MarcWriter.Write(record with { Fields = [.. fields] }, bytes).Succeeded);
        }

        await File.WriteAllBytesAsync(path, bytes.WrittenMemory, TestContext.Current.CancellationToken);
        return path;
    }
}
