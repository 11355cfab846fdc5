namespace Wutong.Platform.Data;

/// <summary>A row that is added and never changed or taken away: a mistake gets a new row that names it.</summary>
public interface IAppendOnly;
