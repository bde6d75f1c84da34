/** The icons the product uses, by their names in @tabler/icons. Add one here, then `npm run generate`. */
export const iconNames = [
  'adjustments', 'affiliate', 'alert-triangle', 'archive', 'arrow-back-up', 'arrow-down', 'arrow-left', 'arrow-merge', 'arrow-right',
  'arrow-up', 'arrows-sort', 'award', 'ban', 'bell', 'book', 'building', 'building-community', 'calendar', 'calendar-check',
  'camera', 'certificate', 'chart-bar', 'check', 'checklist', 'checkbox', 'chevron-down', 'chevron-right', 'circle-check',
  'circle-dashed', 'circle-half-2', 'circle-x', 'clipboard-list', 'clock', 'cloud-check', 'cloud-off', 'copy', 'database',
  'device-floppy', 'door-exit', 'dots', 'download', 'external-link', 'eye', 'eye-off', 'file-spreadsheet', 'file-text',
  'file-type-docx', 'file-type-pdf', 'file-upload', 'files', 'filter', 'fingerprint', 'flag', 'gavel', 'gift', 'hand-stop',
  'heart-handshake', 'help', 'history', 'home', 'hourglass', 'id-badge-2', 'inbox', 'info-circle', 'key', 'language', 'leaf',
  'link', 'list', 'list-numbers', 'lock', 'lock-open', 'mail', 'map-pin', 'menu-2', 'message', 'microphone', 'minus',
  'notebook', 'paperclip', 'pencil', 'phone', 'photo', 'player-pause', 'player-play', 'plus', 'printer', 'qrcode', 'quote',
  'refresh', 'rubber-stamp', 'scale', 'search', 'seedling', 'send', 'settings', 'share', 'shield-check', 'shield-lock',
  'signature', 'speakerphone', 'star', 'switch-horizontal', 'tag', 'target', 'trash', 'upload', 'user', 'user-check',
  'user-plus', 'user-search', 'users', 'users-group', 'world', 'x',
] as const

export type IconName = (typeof iconNames)[number]
