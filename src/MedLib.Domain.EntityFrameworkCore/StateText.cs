using System.Text.Json;
using MedLib.Domain.Commands;
using MedLib.Domain.Json;

namespace MedLib.Domain.EntityFrameworkCore;

/// <summary>States, events and rows as JSON, by the library's own contracts.</summary>
internal static class StateText
{
    public static string Write(IAggregate state) => JsonSerializer.Serialize(state, MedLibJson.Options.GetTypeInfo(state.GetType()));

    // An event is a case of a closed set, and only the set's contract writes which one it is.
    public static string Write(IEvent e) => JsonSerializer.Serialize(e, MedLibJson.Options.GetTypeInfo(e.GetType().BaseType!));

    public static string WriteRow<T>(T row) => JsonSerializer.Serialize(row, MedLibJson.Options.GetTypeInfo(typeof(T)));

    public static T Read<T>(string json) => (T)JsonSerializer.Deserialize(json, MedLibJson.Options.GetTypeInfo(typeof(T)))!;
}
