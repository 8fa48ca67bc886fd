using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Files;
using MedLib.Domain.Marc.Json;

namespace MedLib.Domain.Tests.Marc.Json;

/// <summary>Short ways to read and to make MARC-in-JSON in tests.</summary>
internal static class JsonTexts
{
    public const string Leader = "\"leader\":\"00000nam a2200000 a 4500\"";

    public static List<MarcRead> Read(string json, MarcReadMode mode = MarcReadMode.Lenient) => Read(Encoding.UTF8.GetBytes(json), new() { Mode = mode });

    public static List<MarcRead> Read(byte[] json, MarcReadOptions? options = null, int step = int.MaxValue) => [.. MarcJson.Read(new Trickle(json, step), options)];

    public static async Task<List<MarcRead>> ReadAsync(byte[] json, MarcReadOptions? options = null, int step = int.MaxValue)
    {
        var reads = new List<MarcRead>();
        await foreach (var read in MarcJson.ReadAsync(new Trickle(json, step), options, TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            reads.Add(read);
        }

        return reads;
    }

    /// <summary>A record of these fields, on one line.</summary>
    public static string Record(string fields) => $"{{{Leader},\"fields\":[{fields}]}}";

    public static string Title(string content) => $"{{\"245\":{{\"ind1\":\"1\",\"ind2\":\"0\",\"subfields\":[{{\"a\":\"{content}\"}}]}}}}";

    public static byte[] Write(MarcRecord[] records, bool isLines)
    {
        using var stream = new MemoryStream();
        using (MarcFileWriter writer = isLines ? new MarcNdJsonWriter(stream) : new MarcJsonWriter(stream))
        {
            foreach (var record in records)
            {
                Assert.True(writer.Write(record).Succeeded);
            }

            writer.Complete();
        }

        return stream.ToArray();
    }
}
