/** What must be true of the content of a course. */
import type { Refuse } from './faults';
import type { CourseParts, ModuleParts } from './ProductParts';

/** A module has what its type shows, and nothing of the other. */
export function courseFaults({ sections = [] }: CourseParts, refuse: Refuse): void {
  for (const [section, { modules }] of sections.entries())
    for (const [index, module] of modules.entries())
      moduleFaults(module, `course.sections.${section}.modules.${index}`, refuse);
}

function moduleFaults({ type, videoUri, content }: ModuleParts, place: string, refuse: Refuse): void {
  const [needed, other] = type === 'media' ? (['video_uri', 'content'] as const) : (['content', 'video_uri'] as const);
  const parts = { video_uri: videoUri, content };
  if (!parts[needed]?.trim()) refuse(`${place}.${needed}`, `The ${place}.${needed} field is required.`);
  if (parts[other]) refuse(`${place}.${other}`, `The ${place}.${other} field is not for modules of the type ${type}.`);
}
