/**
 * The four figures above the plan.
 * @param {import("./area-metrics.js").AreaMetrics[]} areas busiest first
 */
export function headline(areas) {
  const traffic = areas.reduce((sum, area) => sum + area.traffic, 0);
  const visits = areas.reduce((sum, area) => sum + area.visits, 0);
  const duration = areas.reduce((sum, area) => sum + area.duration, 0);
  const busy = traffic > 0;
  return {
    traffic,
    visits,
    averageDwell: visits ? duration / visits : null,
    busiest: busy ? areas[0] : null,
    quietest: busy && areas.length > 1 ? areas[areas.length - 1] : null,
    topShare: busy ? areas.slice(0, 3).reduce((sum, area) => sum + area.trafficShare, 0) : null,
  };
}
