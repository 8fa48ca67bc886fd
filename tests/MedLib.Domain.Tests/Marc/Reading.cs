using MedLib.Domain.Marc;

namespace MedLib.Domain.Tests.Marc;

/// <summary>Short ways to read in tests.</summary>
internal static class Reading
{
    public static async Task<List<MarcRead>> AllAsync(byte[] bytes, MarcReadOptions? options = null, int step = int.MaxValue)
    {
        var reads = new List<MarcRead>();
        await foreach (var read in MarcReader.ReadAsync(new Trickle(bytes, step), options, TestContext.Current.CancellationToken).ConfigureAwait(false))
        {
            reads.Add(read);
        }

        return reads;
    }

    public static IEnumerable<string> Codes(this MarcRead read) => read.Findings.Select(static f => f.Code);
}
