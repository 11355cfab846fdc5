using System.Text.Json.Serialization;
using Wutong.Platform.Access;
using Wutong.Platform.Files;
using Wutong.Platform.Writing;

namespace Wutong.Stations.Register;

/// <summary>What a station's entry is to be.</summary>
/// <param name="LonE7">WGS-84, 1e-7 degrees, as is <paramref name="LatE7"/>.</param>
/// <param name="Area">Code of the area it stands in; null: the community its position lies in.</param>
/// <param name="Shop">Code of the shop a corner stands in.</param>
/// <param name="Hours">OpenStreetMap's opening_hours: "Mo-Su 07:00-22:00".</param>
/// <param name="Items">Codes of the equipment it has, by the version of the list valid today; null: nothing is stated.</param>
internal sealed record StationDraft(StationKind Kind, string Name, string Address, int LonE7, int LatE7, string? Area = null, string? Road = null, string? Shop = null, string? Hours = null, IReadOnlyList<string>? Items = null);

/// <summary>登记驿站.</summary>
internal sealed record RegisterStation(StationDraft Station) : ICommand;

/// <summary>更改驿站.</summary>
internal sealed record ChangeStation(string Code, StationDraft Station) : ICommand;

/// <summary>停用驿站: it keeps its past and is shown to nobody who looks for an open one.</summary>
internal sealed record CloseStation(string Code) : ICommand;

/// <summary>重新启用.</summary>
internal sealed record ReopenStation(string Code) : ICommand;

/// <summary>添照片: seen by anybody.</summary>
internal sealed record AddStationPhotos(string Code) : ICommand
{
    /// <summary>Never by JSON, for they name content by its hash.</summary>
    [JsonIgnore] public IReadOnlyList<ReceivedFile> Taken { get; init; } = [];
}

/// <summary>撤照片.</summary>
internal sealed record RemoveStationPhoto(string Code, Guid File) : ICommand;

internal sealed class RegisterStationHandler(StationRegister register) : Handler<RegisterStation>
{
    public override Permission Needs => StationsPermissions.Keep;
    public override Target? TargetOf(RegisterStation command, IWrite write) => register.PlaceOf(command.Station, write) is { } place ? new(place) : null;
    public override Answer Run(RegisterStation command, IWrite write) => register.Add(command.Station, write);
}

internal abstract class StationHandler<TCommand> : Handler<TCommand> where TCommand : class, ICommand
{
    public override Permission Needs => StationsPermissions.Keep;
    protected abstract string CodeOf(TCommand command);
    public sealed override Target? TargetOf(TCommand command, IWrite write) => StationRegister.Find(CodeOf(command), write) is { } station ? Target.Of(station) : null;
    public sealed override Answer Run(TCommand command, IWrite write) => Run(StationRegister.Find(CodeOf(command), write)!, command, write);
    protected abstract Answer Run(StationRow station, TCommand command, IWrite write);
}

internal sealed class ChangeStationHandler(StationRegister register) : StationHandler<ChangeStation>
{
    protected override string CodeOf(ChangeStation command) => command.Code;

    /// <summary>The station as it is lies within reach; as it is to be it must, too.</summary>
    protected override Answer Run(StationRow station, ChangeStation command, IWrite write) => register.PlaceOf(command.Station, write) is { } there && !write.Actor.ReachOf(Needs, write.Rights).Covers(new(there))
        ? new Answer.Denied(false)
        : register.Change(station, command.Station, write);
}

internal sealed class CloseStationHandler : StationHandler<CloseStation>
{
    protected override string CodeOf(CloseStation command) => command.Code;
    protected override Answer Run(StationRow station, CloseStation command, IWrite write) => StationRegister.Close(station, write);
}

internal sealed class ReopenStationHandler(StationRegister register) : StationHandler<ReopenStation>
{
    protected override string CodeOf(ReopenStation command) => command.Code;
    protected override Answer Run(StationRow station, ReopenStation command, IWrite write) => register.Reopen(station, write);
}

internal sealed class AddStationPhotosHandler(StationPhotos photos) : StationHandler<AddStationPhotos>
{
    protected override string CodeOf(AddStationPhotos command) => command.Code;
    protected override Answer Run(StationRow station, AddStationPhotos command, IWrite write) => photos.Add(station, command.Taken, write);
}

internal sealed class RemoveStationPhotoHandler : StationHandler<RemoveStationPhoto>
{
    protected override string CodeOf(RemoveStationPhoto command) => command.Code;
    protected override Answer Run(StationRow station, RemoveStationPhoto command, IWrite write) => StationPhotos.Remove(station, command.File, write);
}
