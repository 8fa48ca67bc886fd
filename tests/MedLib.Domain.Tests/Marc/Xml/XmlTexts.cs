using System.Text;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Xml;

namespace MedLib.Domain.Tests.Marc.Xml;

/// <summary>Short ways to read and to make MARCXML in tests.</summary>
internal static class XmlTexts
{
    public const string Leader = "<leader>00000nam a2200000 a 4500</leader>";

    public static List<MarcRead> Read(string xml, MarcReadMode mode = MarcReadMode.Lenient) => Read(Encoding.UTF8.GetBytes(xml), new() { Mode = mode });

    public static List<MarcRead> Read(byte[] xml, MarcReadOptions? options = null, int step = int.MaxValue) => [.. MarcXml.Read(new Trickle(xml, step), options)];

    public static async Task<List<MarcRead>> ReadAsync(byte[] xml, MarcReadOptions? options = null, int step = int.MaxValue)
    {
        var reads = new List<MarcRead>();
        await foreach (var read in MarcXml.ReadAsync(new Trickle(xml, step), options, TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            reads.Add(read);
        }

        return reads;
    }

    /// <summary>A collection of one record with these fields.</summary>
    public static string Collection(params string[] records) =>
        $"<collection xmlns=\"{MarcXml.Namespace}\">{string.Concat(records)}</collection>";

    public static string Record(string fields) => $"<record>{Leader}{fields}</record>";

    public static string Title(string content) => $"<datafield tag=\"245\" ind1=\"1\" ind2=\"0\"><subfield code=\"a\">{content}</subfield></datafield>";

    public static byte[] Write(MarcRecord[] records, MarcWriteOptions? options = null, MarcXmlForm? form = null)
    {
        using var stream = new MemoryStream();
        using (var writer = new MarcXmlWriter(stream, options, form))
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
