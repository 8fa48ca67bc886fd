using System.Buffers;
using System.Text;
using System.Text.Json;
using MedLib.Domain.Marc;
using MedLib.Domain.Marc.Json;

namespace MedLib.Domain.Tests.Marc.Json;

public sealed class MarcJsonWritingTests
{
    private const string Line =
        "{\"leader\":\"00042nz  a2200025n  4500\",\"fields\":[{\"001\":\"a\\\\b\"},{\"245\":{\"ind1\":\"\\\"\",\"ind2\":\"0\",\"subfields\":[{\"\\\\\":\"</é>\\r\\n\\t\\u001B\"},{\"b\":\"\"}]}}]}";

    private static readonly MarcRecord Record = new(
        Leader.Parse("00042nz  a2200025n  4500"), [new MarcField.Control("001", "a\\b"), new MarcField.Data("245", '"', '0', [new('\\', "</é>\r\n\t\u001B"), new('b', "")])]);

    [Fact]
    public void Lines_are_just_this_text() => Assert.Equal($"{Line}\n{Line}\n", Encoding.UTF8.GetString(JsonTexts.Write([Record, Record], isLines: true)));

    [Fact]
    public void An_array_is_just_this_text() => Assert.Equal($"[\n{Line},\n{Line}\n]\n", Encoding.UTF8.GetString(JsonTexts.Write([Record, Record], isLines: false)));

    [Fact]
    public void A_single_record_has_no_line_end()
    {
        var output = new ArrayBufferWriter<byte>();

        Assert.Equal(Encoding.UTF8.GetByteCount(Line), MarcJson.Write(Record, output).Value);
        Assert.Equal(Line, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void No_records_are_an_empty_array() => Assert.Equal(0, JsonDocument.Parse(JsonTexts.Write([], isLines: false)).RootElement.GetArrayLength());

    [Fact]
    public void A_record_that_is_refused_leaves_the_array_whole()
    {
        using var stream = new MemoryStream();
        using (var writer = new MarcJsonWriter(stream))
        {
            Assert.False(writer.Write(new MarcRecord(Leader.Default, [new MarcField.Data("245", ' ', ' ', [])])).Succeeded);
            Assert.True(writer.Write(Record).Succeeded);
            Assert.False(writer.Write(new MarcRecord(Leader.Default, [new MarcField.Data("2 4", ' ', ' ', [new('a', "")])])).Succeeded);
            writer.Complete();
        }

        Assert.Equal(1, JsonDocument.Parse(stream.ToArray()).RootElement.GetArrayLength());
    }
}
