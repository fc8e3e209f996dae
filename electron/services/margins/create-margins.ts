import { type PlannerParts, createPlanner } from '../planner/planner-service';
import { MarginService, type MarginServiceParts } from './margin-service';

/** What reckons with stored days: margins and plans. */
export function createMargins(parts: MarginServiceParts & PlannerParts): {
  margins: MarginService;
  planner: ReturnType<typeof createPlanner>;
} {
  return { margins: new MarginService(parts), planner: createPlanner(parts) };
}
