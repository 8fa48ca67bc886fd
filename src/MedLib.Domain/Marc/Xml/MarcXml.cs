using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Xml;

/// <summary>Reads MARCXML (the MARC 21 slim schema, and ISO 25577), and writes single records of it.</summary>
/// <remarks>
/// <para>Records are found in any envelope, such as OAI-PMH or SRU, each once: in the MARC namespaces by the name of their element, in
/// no namespace or another also by what it holds, which is reported. Prefixes, comments, processing instructions and CDATA
/// sections make no difference; white space in values is kept; character references are resolved.</para>
/// <para>A document type declaration is refused: nothing is fetched, nothing is expanded. XML that is malformed ends the reading with
/// one unreadable record that says where. Lenient reading gets over two faults that are common and plain: control characters, which become
/// U+FFFD, and a declared UTF-16 that is UTF-8. Strict reading does not. Recovering also gives out the complete fields of a record in which the
/// XML breaks off.</para>
/// </remarks>
public static partial class MarcXml
{
    /// <summary>The namespace of MARC 21 slim.</summary>
    public const string Namespace = XmlNames.Slim;

    /// <summary>Reads a document to its end, one record in memory at a time.</summary>
    /// <param name="stream">The document, from where the stream stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <returns>The records in order, each with its first line and no bytes; findings have a <c>line</c>. Codes: <c>MRC-080</c> malformed,
    /// with a <c>column</c> (approximate where bytes are no text), <c>MRC-081</c> document type declaration, <c>MRC-082</c> namespace, <c>MRC-084</c> no records, <c>MRC-085</c> unknown
    /// element, <c>MRC-086</c> leader, <c>MRC-087</c> tag that cannot be held, <c>MRC-088</c> indicators and codes, <c>MRC-089</c> unusual tag,
    /// <c>MRC-090</c> stray text, <c>MRC-091</c> no character, <c>MRC-094</c> depth, <c>MRC-007</c> length, <c>MRC-096</c> unusual field,
    /// <c>MRC-097</c> encoding.</returns>
    public static IEnumerable<MarcRead> Read(Stream stream, MarcReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= MarcReadOptions.Default;
        return ReadSource.Enumerate(() => new XmlRecordReader(stream, options, isAsync: false, CancellationToken.None), options.Progress);
    }

    /// <summary>Reads a document to its end, one record in memory at a time, without waiting for the stream on the thread.</summary>
    /// <param name="stream">The document, from where the stream stands; it stays open.</param>
    /// <param name="options">How to read; null for <see cref="MarcReadOptions.Default"/>.</param>
    /// <param name="cancellationToken">Stops waiting for the stream.</param>
    /// <returns>What <see cref="Read"/> returns.</returns>
    public static IAsyncEnumerable<MarcRead> ReadAsync(Stream stream, MarcReadOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        options ??= MarcReadOptions.Default;
        return ReadSource.EnumerateAsync(token => new XmlRecordReader(stream, options, isAsync: true, token), options.Progress, cancellationToken);
    }
}
