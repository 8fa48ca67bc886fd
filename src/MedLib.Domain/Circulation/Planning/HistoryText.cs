using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Loans;

namespace MedLib.Domain.Circulation.Planning;

/// <summary>Stored texts about loans, with the borrower taken out: what stores share that keep their rows as JSON.</summary>
public static class HistoryText
{
    /// <summary>What stands for the hash of a command whose borrower was taken out.</summary>
    public const string NoHash = "anonymized";

    private static readonly JsonSerializerOptions AsStored = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Whether a text speaks of one of the loans.</summary>
    /// <param name="json">The text.</param>
    /// <param name="loans">The loans.</param>
    public static bool SpeaksOf(string json, IEnumerable<LoanId> loans)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(loans);
        return loans.Any(loan => json.Contains(Text(loan.Value), StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a text names a borrower.</summary>
    /// <param name="json">The text.</param>
    /// <param name="borrower">The borrower.</param>
    public static bool Names(string json, BorrowerId borrower)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Contains(Text(borrower.Value), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text with another borrower.</summary>
    /// <param name="json">The text.</param>
    /// <param name="borrower">Who is named in it.</param>
    /// <param name="replacement">Who is named instead.</param>
    public static string Replace(string json, BorrowerId borrower, BorrowerId replacement)
    {
        ArgumentNullException.ThrowIfNull(json);
        return json.Replace(Text(borrower.Value), Text(replacement.Value), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The text of a row that is the borrower's own, without the loans: what holds the id of one of them is left out.</summary>
    /// <param name="json">The text.</param>
    /// <param name="loans">The loans.</param>
    public static string WithoutLoans(string json, IEnumerable<LoanId> loans)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(loans);
        var ids = loans.Select(static loan => Text(loan.Value)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var root = JsonNode.Parse(json);
        Remove(root, ids);
        return root is null ? json : root.ToJsonString(AsStored);
    }

    private static void Remove(JsonNode? node, HashSet<string> ids)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var name in parent.Where(property => IsOne(property.Value, ids)).Select(static property => property.Key).ToList())
                {
                    parent.Remove(name);
                }

                foreach (var property in parent)
                {
                    Remove(property.Value, ids);
                }

                break;
            case JsonArray list:
                list.RemoveAll(item => IsOne(item, ids));
                foreach (var item in list)
                {
                    Remove(item, ids);
                }

                break;
            default:
                break;
        }
    }

    private static bool IsOne(JsonNode? node, HashSet<string> ids) => node is JsonValue value && value.TryGetValue<string>(out var text) && ids.Contains(text);

    private static string Text(Guid id) => id.ToString("D");
}
