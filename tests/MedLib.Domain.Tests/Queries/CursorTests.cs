using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MedLib.Domain.Queries;

namespace MedLib.Domain.Tests.Queries;

public sealed class CursorTests
{
    [Property]
    public Property Its_text_reads_back() => Prop.ForAll(
        ArbMap.Default.ArbFor<Guid>(),
        Gen.Elements("", "a", " \t", "é", "書", "\U0001F600", "/+=").ArrayOf().Select(string.Concat).ToArbitrary(),
        static (id, key) => Cursor.TryParse(new Cursor(key, id).ToString(), out var read) && read == new Cursor(key, id));

    [Property]
    public void Any_other_text_is_refused_and_never_throws(string? text)
    {
        if (Cursor.TryParse(text, out var cursor))
        {
            Assert.True(Cursor.TryParse(cursor!.ToString(), out _));
        }
        else
        {
            Assert.Null(cursor);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("not a cursor!")]
    public void What_is_no_cursor_is_refused(string? text) => Assert.False(Cursor.TryParse(text, out _));

    [Theory]
    [InlineData(-5, 1)]
    [InlineData(0, 1)]
    [InlineData(50, 50)]
    [InlineData(100_000, PageRequest.MaxSize)]
    public void A_page_is_of_a_size_that_a_store_can_bear(int asked, int got) => Assert.Equal(got, new PageRequest(asked).EffectiveSize);
}
