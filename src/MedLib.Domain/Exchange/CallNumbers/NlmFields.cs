using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Marc;
using MedLib.Domain.Results;

namespace MedLib.Domain.Exchange.CallNumbers;

/// <summary>Checks the fields of a MARC 21 record that hold NLM call numbers: 060, the local 096, and 070 where one strays into it.</summary>
/// <remarks>The rules are those of MARC 21 Format for Bibliographic Data, 060 and 070: $a is the class, $b the item; further $a are alternatives.</remarks>
public static class NlmFields
{
    private const string Nlm = "DNLM";

    /// <summary>What is to be said of the call numbers of NLM's classification in a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="options">What the call numbers are held to; who assigned them is read from the fields.</param>
    /// <returns>
    /// Findings with the path of their subfield, such as <c>060[0]$a</c>: <c>NLM-050</c> a malformed field, <c>NLM-051</c> an item number in $a,
    /// <c>NLM-052</c> a number that is not from NLM as it says, <c>NLM-053</c> an accession number, <c>NLM-054</c> a number in 070; and
    /// those of <see cref="NlmCallNumber.Analyze"/>.
    /// </returns>
    public static ValueList<Finding> Diagnose(MarcRecord record, NlmReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(record);
        List<Finding> findings = [];
        var isFromNlm = record.DataFields("040").Any(static field => field.Subfields.Any(static subfield => subfield.Code is 'a' or 'c' && string.Equals(subfield.Value.Trim(), Nlm, StringComparison.OrdinalIgnoreCase)));
        var occurrences = new Dictionary<MarcTag, int>();
        foreach (var field in record.Fields.OfType<MarcField.Data>().Where(static field => field.Tag.ToString() is "060" or "096" or "070"))
        {
            var occurrence = occurrences.GetValueOrDefault(field.Tag);
            occurrences[field.Tag] = occurrence + 1;
            var found = field.Tag.ToString() is "070" ? Stray(field) : Diagnose(field, isFromNlm, options ?? NlmReadOptions.Default);
            findings.AddRange(found.Select(finding => finding with { Path = $"{field.Tag}[{occurrence}]{finding.Path}" }));
        }

        return [.. findings];
    }

    /// <summary>What is wrong with the fields alone, as warnings: what a number itself is like is told where it is kept.</summary>
    internal static IEnumerable<Finding> Misplaced(MarcRecord record) =>
        Diagnose(record).Where(static finding => string.CompareOrdinal(finding.Code, NlmCodes.FieldMalformed) >= 0)
            .Select(static finding => finding.Severity == FindingSeverity.Error ? finding with { Severity = FindingSeverity.Warning } : finding);

    private static IEnumerable<Finding> Diagnose(MarcField.Data field, bool isFromNlm, NlmReadOptions options)
    {
        var isNlmField = field.Tag.ToString() is "060";
        if (Malformed(field, isNlmField) is { } reason)
        {
            yield return Finding.Error(NlmCodes.FieldMalformed, new FindingArg.Text("reason", reason));
        }

        var saysNlm = isNlmField && field.Indicator2 == '0';
        if (saysNlm && !isFromNlm)
        {
            yield return Finding.Warning(NlmCodes.NotFromNlm);
        }

        var item = field.First('b')?.Trim() is { Length: > 0 } text ? text : null;
        var isFirst = true;
        foreach (var number in field.All('a').Select(static text => text.Trim()).Where(static text => text.Length > 0))
        {
            foreach (var finding in DiagnoseNumber(number, isFirst ? item : null, isNlmField, options with { AssignedByNlm = saysNlm }))
            {
                yield return finding;
            }

            isFirst = false;
        }
    }

    private static IEnumerable<Finding> DiagnoseNumber(string number, string? item, bool mustSplit, NlmReadOptions options)
    {
        // The border of the subfields is one of the number too: a year in $b is no number of a class without one in $a.
        var alone = NlmCallNumber.Analyze(number, options);
        var isClassAlone = item is null || alone.CallNumber is null || (alone.CallNumber.Class.Number is null && char.IsAsciiDigit(item[0]));
        var reading = isClassAlone ? alone : NlmCallNumber.Analyze($"{number} {item}", options);
        if (reading.Accession is not null)
        {
            yield return Finding.Information(NlmCodes.AccessionInField, new FindingArg.Text("text", number)) with { Path = "$a" };
        }

        // The first $a has the class and the place, $b everything else.
        if (mustSplit && alone.CallNumber is { } first && NlmFieldSplit.Of(first) is { Item: { } split } && NlmFieldSplit.Of(reading.CallNumber ?? first) is { } whole)
        {
            yield return Finding.Warning(NlmCodes.ItemInClassSubfield, new FindingArg.Text("text", split), new FindingArg.Text("suggestion", $"$a{whole.Class}$b{whole.Item}")) with { Path = "$a" };
        }

        foreach (var finding in reading.Findings)
        {
            yield return At(finding, number.Length + 1);
        }
    }

    // Where the finding is in its own subfield.
    private static Finding At(Finding finding, int itemStart)
    {
        var start = finding.Args.OfType<FindingArg.Number>().First(static arg => arg.Name is "start");
        return start.Value < itemStart
            ? finding with { Path = "$a" }
            : finding with { Path = "$b", Args = [.. finding.Args.Select(arg => ReferenceEquals(arg, start) ? new FindingArg.Number("start", start.Value - itemStart) : arg)] };
    }

    private static IEnumerable<Finding> Stray(MarcField.Data field) =>
        NlmCallNumber.Analyze(field.First('a') ?? "").CallNumber is { Class.Kind: NlmClassKind.Main or NlmClassKind.NineteenthCentury }
            ? [Finding.Warning(NlmCodes.NlmNumberInField070, new FindingArg.Text("text", field.First('a') ?? "")) with { Path = "$a" }]
            : [];

    private static string? Malformed(MarcField.Data field, bool isNlmField)
    {
        if (string.IsNullOrWhiteSpace(field.First('a')))
        {
            return "there is no $a";
        }

        if (field.All('b').Count() > 1)
        {
            return "there are two $b";
        }

        return isNlmField && (field.Indicator1 is not (' ' or '0' or '1') || field.Indicator2 is not (' ' or '0' or '4'))
            ? "its indicators are blank, 0 or 1, and 0 or 4"
            : null;
    }
}
