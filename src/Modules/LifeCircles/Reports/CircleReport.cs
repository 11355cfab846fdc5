using Wutong.Geo.Osm;
using Wutong.LifeCircles.Inputs;
using Wutong.LifeCircles.Runs;
using Wutong.LifeCircles.Study;

namespace Wutong.LifeCircles.Reports;

/// <summary>What a run found, before it is written.</summary>
internal sealed record CircleReport(CircleStudy Study, SourceNotes Notes, OsmExtract Extract, CircleRunOptions Options, DateTime MeasuredAtUtc);
