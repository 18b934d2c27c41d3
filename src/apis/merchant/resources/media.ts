/** An upload as the merchant is answered. */
import type { components } from '../../../../generated/merchant';
import type { Media } from '../../../domain/catalog/Media';

export const uploadedMedia = (media: Media): components['schemas']['UploadedMedia'] => ({
  id: media.id,
  type: media.kind,
  name: media.name,
  file_name: media.fileName,
  path: media.path,
  mime_type: media.mimeType,
  size: media.size,
});
